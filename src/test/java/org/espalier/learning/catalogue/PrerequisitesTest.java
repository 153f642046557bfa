package org.espalier.learning.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.TreeSet;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrerequisitesTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void nothingNeedsItself() {
    admin.create("activities", "a", activity());
    Answer refused = admin.put("activities", "a", activity("a")).problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/prerequisites CYCLE"), refused.faults());
    assertEquals("They would need each other: a > a.", refused.text("/errors/0/message"));
    assertEquals(0, admin.get(Client.byExternalId("activities", "a")).at("/prerequisites").size());
  }

  @Test
  void circleIsRefusedWithItsPath() {
    admin.create("activities", "a", activity());
    admin.create("activities", "b", activity("a"));
    admin.create("activities", "c", activity("b"));
    Answer refused = admin.put("activities", "a", activity("c")).problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/prerequisites CYCLE"), refused.faults());
    circle(refused.text("/errors/0/message"), "a > c > b > a", "c > b > a > c", "b > a > c > b");
    assertEquals(0, admin.get(Client.byExternalId("activities", "a")).at("/prerequisites").size());
    admin.put("activities", "d", activity("c", "a")).expect(201);
  }

  @Test
  void circleInAFileFailsItsMembersOnly() {
    Answer job =
        admin.importRows(
            "activities",
            row("needy", "plain"),
            row("a", "b"),
            row("b", "c"),
            row("c", "a"),
            row("plain"));
    assertEquals("COMPLETED", job.text("/state"));
    assertEquals(2, job.count("/counts/created"));
    assertEquals(3, job.count("/counts/failed"));
    Set<String> failed = new TreeSet<>();
    for (JsonNode row :
        admin.get("/imports/" + job.id() + "/rows?outcome=failed").expect(200).at("/items")) {
      failed.add(row.at("/externalId").asText() + " " + row.at("/errors/0/code").asText());
      circle(
          row.at("/errors/0/message").asText(), "a > b > c > a", "b > c > a > b", "c > a > b > c");
    }
    assertEquals(Set.of("a CYCLE", "b CYCLE", "c CYCLE"), failed);
    assertEquals(
        Set.of("needy", "plain"),
        Set.copyOf(admin.get("/activities").expect(200).texts("/items", "/externalId")));
  }

  @Test
  void fileCannotCloseACircleWithWhatIsThere() {
    admin.create("activities", "a", activity());
    admin.create("activities", "b", activity("a"));
    Answer job = admin.importRows("activities", row("a", "b"));
    assertEquals(1, job.count("/counts/failed"));
    assertEquals(0, admin.get(Client.byExternalId("activities", "a")).at("/prerequisites").size());
    admin.put("activities", "b", activity("a")).expect(200);
  }

  @Test
  void fileMayNameThePrerequisiteAfterwards() {
    Answer job = admin.importRows("activities", row("after", "before"), row("before"));
    assertEquals(2, job.count("/counts/created"));
    Answer after = admin.get(Client.byExternalId("activities", "after")).expect(200);
    assertEquals("before", after.text("/prerequisites/0/activityExternalId"));
  }

  @Test
  void rowWhosePrerequisiteFailsIsNotWritten() {
    Answer job =
        admin.importRows(
            "activities", row("after", "broken"), "{externalId:'broken', title:''}", row("good"));
    assertEquals(1, job.count("/counts/created"));
    assertEquals(2, job.count("/counts/failed"));
    assertEquals(1, admin.get("/activities").expect(200).at("/items").size());
  }

  @Test
  void prerequisiteThatIsNowhereIsRefused() {
    Answer refused = admin.put("activities", "a", activity("no")).problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/prerequisites/0/activityExternalId UNKNOWN_REFERENCE"), refused.faults());
    admin.create("activities", "there", activity());
    Answer both =
        admin.put(
            "activities",
            "a",
            "{title:'A', type:'COURSE', prerequisites:[{activityExternalId:'there', level:2}]}");
    assertEquals(Set.of("/prerequisites/0 EXCLUSIVE"), both.problem(422, "UNPROCESSABLE").faults());
  }

  private static void circle(String message, String... turns) {
    assertTrue(
        Set.of(turns).stream()
            .anyMatch(turn -> message.equals("They would need each other: " + turn + ".")),
        message);
  }

  private static String row(String externalId, String... needs) {
    return "{externalId:'" + externalId + "', " + activity(needs).substring(1);
  }

  private static String activity(String... needs) {
    StringBuilder list = new StringBuilder();
    for (String need : needs) {
      list.append(list.isEmpty() ? "" : ",")
          .append("{activityExternalId:'")
          .append(need)
          .append("'}");
    }
    return "{title:'Title', type:'COURSE', prerequisites:[" + list + "]}";
  }
}

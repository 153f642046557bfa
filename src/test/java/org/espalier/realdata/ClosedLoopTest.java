package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A data engineer becomes ready for a senior role: from the gap to its closing, and back. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedLoopTest {

  private final LoopScene scene = new LoopScene();
  private final Client admin = scene.admin;

  @Test
  void byRest() {
    UUID ada = scene.engineer("ada");
    Client person = scene.tenant.person("ada");
    Client manager = scene.tenant.person("grace");
    String senior = admin.id("jobs", LoopScene.SENIOR).toString();
    String gap = "/employees/" + ada + "/gap?jobId=" + senior;
    assertEquals(new BigDecimal("0.5"), person.get(gap).expect(200).number("/readiness"));

    Answer draft = drafted(person, ada, senior);
    String plan = "/development-plans/" + draft.text("/plan/id");
    agreed(person, manager, plan);
    assigned(person, ada, plan);
    learned(manager, person, plan);

    Answer closed = person.get(gap).expect(200);
    assertEquals(11, closed.count("/metCount"));
    assertEquals(BigDecimal.ONE, closed.number("/readiness"));
    String before = gap + "&asOf=" + draft.text("/plan/createdAt");
    assertEquals(3, person.get(before).expect(200).count("/metCount"));
    assertEquals("COMPLETED", step(manager, plan, "COMPLETED").text("/state"));
    thereAndBack(person, plan);
    assertEquals(
        List.of("PROPOSED", "PROPOSED", "AGREED", "ACTIVE", "COMPLETED"),
        person.get(plan + "/transitions").expect(200).texts("", "/to"));
  }

  /** Eight steps at 8 and 100 beyond Awareness, 16 and 200 beyond Working. */
  private static Answer drafted(Client person, UUID ada, String senior) {
    String path = "/employees/" + ada + "/plan-drafts";
    Answer tight =
        person.post(path, "{jobId:'" + senior + "', maxItems:8, maxHours:40, dryRun:true}");
    assertTrue(tight.expect(200).at("/plan").isNull());
    assertTrue(tight.number("/hours").compareTo(BigDecimal.valueOf(40)) <= 0);
    assertTrue(tight.texts("/items", "/why").contains("OVER_LIMIT"), tight.body());
    Answer draft =
        person
            .post(path, "{jobId:'" + senior + "', maxItems:8, dueBy:'2031-06-30', title:'Senior'}")
            .expect(201);
    assertEquals(8, draft.at("/items").size());
    assertEquals(new BigDecimal(3 * 8 + 5 * 16), new BigDecimal(draft.text("/hours")));
    assertEquals(new BigDecimal(3 * 100 + 5 * 200), new BigDecimal(draft.text("/cost/0/amount")));
    assertEquals(draft.number("/totalPriority"), draft.number("/coveredPriority"));
    assertEquals(0, draft.at("/catalogueGaps").size());
    Set<String> chosen = new TreeSet<>();
    draft
        .at("/items")
        .forEach(item -> chosen.add(item.at("/choices/0/activity/externalId").asText()));
    assertEquals(new TreeSet<>(LoopScene.learning()), chosen);
    return draft;
  }

  private static void agreed(Client person, Client manager, String plan) {
    Answer read = person.get(plan).expect(200);
    person.patch(plan, "{title:'Become senior'}").problem(428, "IF_MATCH_REQUIRED");
    Answer mine =
        person.with("If-Match", read.etag()).patch(plan, "{title:'Become senior'}").expect(200);
    assertEquals("Become senior", mine.text("/title"));
    manager
        .with("If-Match", read.etag())
        .patch(plan, "{title:'Grow'}")
        .problem(412, "STALE_VERSION");
    assertEquals("PROPOSED", step(person, plan, "PROPOSED").text("/state"));
    assertEquals("PROPOSED", step(person, plan, "AGREED").text("/state"));
    assertEquals("AGREED", step(manager, plan, "AGREED").text("/state"));
    assertEquals("ACTIVE", step(manager, plan, "ACTIVE").text("/state"));
  }

  private static void assigned(Client person, UUID ada, String plan) {
    Answer assignments = person.get("/assignments?employeeId=" + ada).expect(200);
    Set<String> items = new TreeSet<>(person.get(plan).expect(200).texts("/items", "/id"));
    assertEquals(8, items.size());
    assertEquals(items, new TreeSet<>(assignments.texts("/items", "/planItemId")));
    assertEquals(Set.of("PLAN"), Set.copyOf(assignments.texts("/items", "/origin")));
    assertEquals(Set.of("2031-06-30"), Set.copyOf(assignments.texts("/items", "/due")));
    assertEquals(
        new TreeSet<>(LoopScene.learning()),
        new TreeSet<>(assignments.texts("/items", "/activityExternalId")));
  }

  /** The items weigh alike: each is a third of the scale. */
  private static void learned(Client manager, Client person, String plan) {
    List<String> learning = LoopScene.learning();
    for (int i = 0; i < learning.size(); i++) {
      manager
          .post(
              "/completions",
              "{employeeExternalId:'ada', activityExternalId:\""
                  + learning.get(i)
                  + "\", score:88}")
          .expect(201);
      Answer now = person.get(plan).expect(200);
      long achieved = now.texts("/items", "/state").stream().filter("ACHIEVED"::equals).count();
      assertEquals(i + 1, achieved, learning.get(i));
      assertEquals(
          Formulas.quotient(BigDecimal.valueOf(i + 1), BigDecimal.valueOf(learning.size())),
          now.number("/progress"));
    }
  }

  private static void thereAndBack(Client person, String plan) {
    Answer trace = person.get(plan + "/trace").expect(200);
    assertEquals(BigDecimal.ONE, trace.number("/readiness"));
    assertEquals(BigDecimal.ONE, trace.number("/progress"));
    assertEquals(8, trace.at("/items").size());
    for (JsonNode item : trace.at("/items")) {
      assertEquals("BELOW", item.at("/item/gap/status").asText());
      assertEquals("MET", item.at("/now/status").asText());
      JsonNode completion = item.at("/actions/0/completions/0");
      JsonNode evidence = completion.at("/evidence/0");
      assertEquals(item.at("/achievedBy/id"), evidence.at("/id"));

      Answer proof = person.get("/evidence/" + evidence.at("/id").asText()).expect(200);
      assertEquals(completion.at("/id").asText(), proof.text("/originId"));
      Answer done = person.get("/completions/" + proof.text("/originId")).expect(200);
      Answer task = person.get("/assignments/" + done.text("/assignmentId")).expect(200);
      assertEquals(item.at("/item/id").asText(), task.text("/planItemId"));
      assertEquals(done.text("/id"), task.text("/completionId"));
      Answer plans = person.get("/development-plans?itemId=" + task.text("/planItemId"));
      assertEquals(List.of(trace.text("/planId")), plans.expect(200).texts("/items", "/id"));
    }
  }

  private static Answer step(Client who, String plan, String to) {
    return who.post(plan + "/transitions", "{to:'" + to + "'}").expect(200);
  }
}

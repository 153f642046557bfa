package org.espalier.learning.completions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LearningRecordTest {

  private final Academy academy = new Academy();
  private final Client boss = academy.as("boss");
  private final Client ana = academy.as("ana");
  private final String path = "/employees/" + academy.id("ana") + "/learning-record";

  @Test
  void totalsAreThoseOfWhatCounts() {
    learn("ana", "sql-course", "hours:10.25");
    learn("ana", "sql-course", "passed:false");
    learn("ana", "tact-license", "");
    learn("ana", "law-talk", "");
    learn("ana", "film", "");
    learn("bob", "sql-course", "");
    UUID wrong = learn("ana", "tact-license", "");
    boss.post("/completions/" + wrong + "/voidings", "{reason:'twice'}").expect(200);
    Answer record = ana.get(path).expect(200);
    assertEquals(5, record.count("/totals/completions"));
    assertEquals(4, record.count("/totals/passed"));
    assertEquals(new BigDecimal("37.75"), record.number("/totals/hours"));
    assertEquals(List.of("EUR", "USD"), record.texts("/totals/cost", "/currency"));
    assertEquals(new BigDecimal("210.5"), record.number("/totals/cost/0/amount"));
    assertEquals(new BigDecimal("5E+1"), record.number("/totals/cost/1/amount"));
    assertEquals(5, record.at("/completions/items").size());
  }

  @Test
  void whatTheCatalogueSaysTodayChangesNothing() {
    UUID done = learn("ana", "sql-course", "");
    UUID course = academy.admin.id("activities", "sql-course");
    academy
        .admin
        .patch("/activities/" + course, "{hours:80, cost:{amount:1,currency:'CHF'}}")
        .expect(200);
    Answer completion = ana.get("/completions/" + done).expect(200);
    assertEquals(8, completion.count("/hours"));
    assertEquals("EUR", completion.text("/cost/currency"));
    Answer record = ana.get(path).expect(200);
    assertEquals(8, record.count("/totals/hours"));
    assertEquals(List.of("EUR"), record.texts("/totals/cost", "/currency"));
    assertEquals(
        record.at("/totals"), ana.get(path.replace("learning-record", "transcript")).at("/totals"));
  }

  @Test
  void sessionsHavePricesOfTheirOwn() {
    academy.admin.create(
        "sessions",
        "s",
        "{activityExternalId:'law-talk', startsAt:'2020-01-01T09:00:00Z', endsAt:'2020-01-01T10:00:00Z',"
            + " price:{amount:20,currency:'GBP'}}");
    academy.admin.importRows(
        "enrolments",
        "{externalId:'1', sessionExternalId:'s', employeeExternalId:'ana', state:'ATTENDED'}");
    Answer record = ana.get(path).expect(200);
    assertEquals(List.of("GBP"), record.texts("/totals/cost", "/currency"));
    assertEquals("GBP", record.text("/completions/items/0/cost/currency"));
    assertEquals(2, record.count("/totals/hours"));
    UUID session = academy.admin.id("sessions", "s");
    academy.admin.patch("/sessions/" + session, "{price:{amount:99,currency:'GBP'}}").expect(200);
    Answer later = ana.get(path).expect(200);
    assertEquals("20", later.text("/totals/cost/0/amount"));
    assertEquals(
        later.at("/totals"), ana.get(path.replace("learning-record", "transcript")).at("/totals"));
  }

  @Test
  void completionsTellWhatTheyCost() {
    String row =
        "{externalId:'c1', employeeExternalId:'ana', activityExternalId:'sql-course', cost:{amount:%s,currency:'USD'}}";
    academy.admin.importRows("completions", row.formatted("12.50"));
    Answer first = ana.get("/completions").expect(200);
    assertEquals("12.5", first.text("/items/0/cost/amount"));
    assertEquals("USD", first.text("/items/0/ownCost/currency"));
    academy.admin.importRows("completions", row.formatted("12.5"));
    assertEquals(first.text("/items/0/id"), ana.get("/completions").text("/items/0/id"));
    academy.admin.importRows("completions", row.formatted("13"));
    Answer record = ana.get(path).expect(200);
    assertEquals("13", record.text("/totals/cost/0/amount"));
    assertEquals(1, record.count("/totals/completions"));
    assertEquals(
        Set.of("/cost/currency REQUIRED"),
        academy
            .admin
            .post(
                "/completions",
                "{employeeExternalId:'ana', activityExternalId:'film', cost:{amount:1}}")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void openAssignmentsAndAPageOfCompletionsAreShown() {
    learn("ana", "film", "completedAt:'2024-01-01T00:00:00Z'");
    learn("ana", "law-talk", "completedAt:'2025-01-01T00:00:00Z'");
    boss.post("/assignments", "{employeeExternalId:'ana', activityExternalId:'sql-course'}")
        .expect(201);
    Answer record = boss.get(path + "?limit=1&sort=-completedAt").expect(200);
    assertEquals(List.of("law-talk"), record.texts("/completions/items", "/activityExternalId"));
    Answer rest =
        boss.get(
                path
                    + "?limit=1&sort=-completedAt&cursor="
                    + record.text("/completions/nextCursor"))
            .expect(200);
    assertEquals(List.of("film"), rest.texts("/completions/items", "/activityExternalId"));
    assertTrue(rest.at("/completions/nextCursor").isNull());
    assertEquals(List.of("sql-course"), rest.texts("/openAssignments", "/activityExternalId"));
  }

  @Test
  void recordOfNothingIsEmpty() {
    Answer record = ana.get(path).expect(200);
    assertEquals(0, record.count("/totals/completions"));
    assertEquals(BigDecimal.ZERO, record.number("/totals/hours"));
    assertEquals(0, record.at("/totals/cost").size());
  }

  @Test
  void strangersDoNotSeeIt() {
    academy.as("eve").get(path).problem(404, "NOT_FOUND");
    academy.as("bob").get(path).problem(404, "NOT_FOUND");
    academy.tenant.as("learning-admin").get(path).expect(200);
  }

  @Test
  void takesFourStatementsHoweverMuchThereIs() {
    for (String activity : List.of("film", "law-talk", "sql-course", "tact-license")) {
      learn("ana", activity, "");
      boss.post("/assignments", "{employeeExternalId:'ana', activityExternalId:'" + activity + "'}")
          .expect(201);
    }
    List<String> issued = academy.tenant.statements(() -> ana.get(path).expect(200));
    assertTrue(!issued.isEmpty() && issued.size() <= 4, () -> String.join("\n\n", issued));
  }

  private UUID learn(String person, String activity, String members) {
    String rest = members.isEmpty() ? "" : ", " + members;
    return boss.post(
            "/completions",
            "{employeeExternalId:'"
                + person
                + "', activityExternalId:'"
                + activity
                + "'"
                + rest
                + "}")
        .expect(201)
        .id();
  }
}

package org.espalier.learning.assignments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentWorkTest {

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;
  private final Client boss = academy.as("boss");
  private final Client ana = academy.as("ana");

  @Test
  void progressBeginsWhatWasAssigned() {
    UUID id = assign("film");
    Answer begun = progress(ana, id, 30).expect(200);
    assertEquals("IN_PROGRESS", begun.text("/state"));
    assertEquals(30, begun.count("/progress"));
    progress(ana, id, 101).problem(400, "INVALID_REQUEST");
    progress(academy.as("eve"), id, 50).problem(404, "NOT_FOUND");
    Answer steps = ana.get("/assignments/" + id + "/transitions").expect(200);
    assertEquals(List.of("IN_PROGRESS"), steps.texts("", "/to"));
    boss.post("/assignments/" + id + "/transitions", "{to:'WAIVED'}").expect(200);
    progress(ana, id, 50).problem(409, "CONFLICT");
  }

  @Test
  void attemptsAreCounted() {
    UUID id = assign("sql-course");
    complete("{employeeExternalId:'ana', activityExternalId:'sql-course', passed:false, score:40}");
    Answer failed = ana.get("/assignments/" + id).expect(200);
    assertEquals(
        "FAILED 1 40",
        failed.text("/state") + " " + failed.count("/attempts") + " " + failed.text("/lastScore"));
    Answer again =
        boss.post("/assignments/" + id + "/reassignments", "{due:'2031-01-01'}").expect(201);
    assertEquals("ASSIGNED", again.text("/state"));
    assertEquals("2031-01-01", again.text("/due"));
    boss.post("/assignments/" + again.id() + "/reassignments", "{}").problem(409, "CONFLICT");
  }

  @Test
  void priorLearningExemptsIfItProvesEveryLevel() {
    UUID id = assign("sql-course");
    UUID low = academy.rate("ana", "sql", "2");
    Answer refused = exempt(boss, id, "{evidenceIds:['" + low + "']}").problem(409, "CONFLICT");
    assertTrue(refused.text("/detail").contains("sql at 3"), refused.body());
    UUID high = academy.rate("ana", "sql", "4");
    exempt(ana, id, "{evidenceIds:['" + high + "']}").problem(403, "FORBIDDEN");
    Answer waived =
        exempt(boss, id, "{evidenceIds:['" + high + "'], comment:'knows it'}").expect(200);
    assertEquals("WAIVED", waived.text("/state"));
    assertEquals(high.toString(), waived.text("/exemption/evidenceIds/0"));
    UUID film = assign("film");
    Answer nothing = exempt(boss, film, "{evidenceIds:['" + high + "']}").problem(409, "CONFLICT");
    assertTrue(nothing.text("/detail").contains("waive it"), nothing.body());
  }

  @Test
  void whatDoesNotCountExemptsNobody() {
    UUID id = assign("sql-course");
    String own = "{employeeExternalId:'ana', competencyExternalId:'sql', level:4, source:'SELF'}";
    UUID self = ana.post("/evidence", own).expect(201).id();
    exempt(boss, id, "{evidenceIds:['" + self + "']}").problem(409, "CONFLICT");
    String old =
        "{employeeExternalId:'ana', competencyExternalId:'sql', level:4, source:'MANAGER',"
            + " observedAt:'2020-01-01T00:00:00Z', validUntil:'2021-01-01T00:00:00Z'}";
    UUID expired = admin.post("/evidence", old).expect(201).id();
    exempt(boss, id, "{evidenceIds:['" + expired + "']}").problem(409, "CONFLICT");
  }

  @Test
  void completionOfWhatCountsAsItExempts() {
    UUID done = complete("{employeeExternalId:'ana', activityExternalId:'film'}");
    UUID id = assign("sql-course");
    exempt(boss, id, "{completionId:'" + done + "'}").problem(409, "CONFLICT");
    admin
        .patch(
            "/activities/" + admin.id("activities", "sql-course"),
            "{equivalents:[{activityExternalId:'film'}]}")
        .expect(200);
    UUID bobs = complete("{employeeExternalId:'bob', activityExternalId:'film'}");
    exempt(boss, id, "{completionId:'" + bobs + "'}").problem(409, "CONFLICT");
    Answer waived = exempt(boss, id, "{completionId:'" + done + "'}").expect(200);
    assertEquals(done.toString(), waived.text("/exemption/completionId"));
  }

  @Test
  void progressThatKnewAnotherRevisionIsRefused() throws Exception {
    UUID id = assign("film");
    Client knowing = ana.with("If-Match", ana.get("/assignments/" + id).expect(200).etag());
    try (ExecutorService meanwhile = Executors.newVirtualThreadPerTaskExecutor();
        Psql psql = Psql.application().tenant(academy.tenant.slug()).undone()) {
      psql.run(
          "update assignment set version = version + 1, note = 'x' where tenant_id = ? and id = ?",
          academy.tenant.slug(),
          id);
      Future<Answer> told = meanwhile.submit(() -> progress(knowing, id, 30));
      awaitLock();
      psql.run("commit");
      told.get(30, TimeUnit.SECONDS).problem(412, "STALE_VERSION");
    }
    assertEquals("ASSIGNED", ana.get("/assignments/" + id).expect(200).text("/state"));
  }

  private static void awaitLock() throws InterruptedException {
    try (Psql psql = Psql.superuser()) {
      long deadline = System.nanoTime() + 30_000_000_000L;
      while (psql.count(
              "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%assignment%'")
          == 0) {
        assertTrue(System.nanoTime() < deadline, "nobody waits");
        Thread.sleep(10);
      }
    }
  }

  @Test
  void manyPeopleAreAssignedByTheStatementsOfOne() {
    String ana = batch("film", "ana");
    String all = batch("law-talk", "ana", "bob", "eve");
    List<String> one = academy.tenant.statements(() -> assigned(ana));
    List<String> three = academy.tenant.statements(() -> assigned(all));
    assertEquals(one.size(), three.size(), () -> String.join("\n\n", three));
  }

  private String batch(String activity, String... people) {
    List<String> ids = Stream.of(people).map(one -> "'" + academy.id(one) + "'").toList();
    return "{activityExternalId:'%s', employeeIds:[%s]}".formatted(activity, String.join(",", ids));
  }

  private void assigned(String batch) {
    boss.post("/assignment-batches", batch).expect(200);
  }

  @Test
  void evidenceOfOthersExemptsNobody() {
    UUID id = assign("sql-course");
    UUID bobs = academy.rate("bob", "sql", "4");
    exempt(boss, id, "{evidenceIds:['" + bobs + "']}").problem(409, "CONFLICT");
    exempt(boss, id, "{}").problem(422, "UNPROCESSABLE");
  }

  @Test
  void equivalentCompletionExempts() {
    admin.create(
        "activities",
        "sql-seminar",
        "{title:'SQL seminar', type:'COURSE', develops:[{competencyExternalId:'sql', toLevel:4}]}");
    UUID done = complete("{employeeExternalId:'ana', activityExternalId:'sql-seminar'}");
    UUID id = assign("sql-course");
    Answer waived = exempt(boss, id, "{completionId:'" + done + "'}").expect(200);
    assertEquals(done.toString(), waived.text("/exemption/completionId"));
  }

  @Test
  void manyPeopleGetOneActivity() {
    assign("film");
    Answer batch =
        boss.post(
                "/assignment-batches",
                "{activityExternalId:'film', audience:'job eq \"clerk\"', due:'2031-01-01'}")
            .expect(200);
    assertEquals(1, batch.at("/assigned").size());
    assertEquals(academy.id("ana").toString(), batch.text("/refused/0/employeeId"));
    assertEquals("DUPLICATE", batch.text("/refused/0/errors/0/code"));
    Answer stranger =
        boss.post(
                "/assignment-batches",
                "{activityExternalId:'film', employeeIds:['" + academy.id("eve") + "']}")
            .expect(200);
    assertEquals("UNKNOWN_REFERENCE", stranger.text("/refused/0/errors/0/code"));
    boss.post("/assignment-batches", "{activityExternalId:'film'}").problem(422, "UNPROCESSABLE");
  }

  private UUID assign(String activity) {
    return boss.post(
            "/assignments", "{employeeExternalId:'ana', activityExternalId:'" + activity + "'}")
        .expect(201)
        .id();
  }

  private UUID complete(String json) {
    return admin.post("/completions", json).expect(201).id();
  }

  private static Answer progress(Client client, UUID id, int percent) {
    return client.post("/assignments/" + id + "/progress", "{percent:" + percent + "}");
  }

  private static Answer exempt(Client client, UUID id, String json) {
    return client.post("/assignments/" + id + "/exemptions", json);
  }
}

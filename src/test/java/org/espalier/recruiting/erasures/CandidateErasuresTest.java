package org.espalier.recruiting.erasures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.recruiting.Fill;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CandidateErasuresTest {

  private final Fill fill = Fill.fresh();
  private final Client admin = fill.admin();

  @Inject private ForgetCandidates chore;
  @Inject private Background background;

  @Test
  void nothingTellsAnyMoreWhoItWas() {
    UUID requisition = fill.open("req", "");
    UUID can = named("zora");
    UUID id = fill.applies("zora", "req", "APPLIED");
    Fill.step(admin, id, "SCREENING", "Zora reads well").expect(200);
    fill.tenant()
        .person("int")
        .post(
            "/job-applications/" + id + "/scorecards",
            "{recommendation:'YES', comment:'Zora knows', ratings:[{competencyExternalId:'a', level:2, comment:'Zora showed'}]}")
        .expect(201);
    admin
        .with("Idempotency-Key", "zora-1")
        .post("/job-applications/" + id + "/transitions", "{to:'INTERVIEW', comment:'Zora'}")
        .expect(200);
    Answer refused = admin.post("/candidates/" + can + "/erasures", "{forGood:false}");
    assertEquals(Set.of("/forGood NOT_ALLOWED"), refused.problem(400, "INVALID_REQUEST").faults());
    for (String who : List.of("rec", "boss", "int", "ana")) {
      fill.tenant()
          .person(who)
          .post("/candidates/" + can + "/erasures", "{forGood:true}")
          .problem(403, "FORBIDDEN");
    }
    Answer erased = admin.post("/candidates/" + can + "/erasures", "{forGood:true}").expect(200);
    assertEquals(can.toString(), erased.text("/candidateId"));
    admin.post("/candidates/" + can + "/erasures", "{forGood:true}").problem(410, "GONE");
    admin.get("/candidates/" + can).problem(410, "GONE");
    Answer tombstone = admin.get("/candidates?deleted=include&ids=" + can).expect(200);
    assertEquals("Erased", tombstone.text("/items/0/givenName"));
    Answer application = admin.get("/job-applications/" + id).expect(200);
    assertEquals("WITHDRAWN", application.text("/stage"));
    assertEquals(
        0, admin.get("/requisitions/" + requisition + "/ranking").at("/candidates").size());
    Answer log = admin.get("/job-applications/" + id + "/transitions").expect(200);
    assertEquals(List.of("SCREENING", "INTERVIEW", "WITHDRAWN"), log.texts("", "/to"));
    assertEquals(List.of("Erased", "Erased", "null"), log.texts("", "/comment"));
    for (String table :
        List.of(
            "candidate",
            "job_application",
            "job_application_transition",
            "scorecard",
            "candidate_evidence",
            "change_event",
            "idempotency_key",
            "import_problem")) {
      assertEquals(0, traces(table), table);
    }
  }

  @Test
  void theyAreKeptAsLongAsTheTenantSays() {
    assertEquals("P180D", admin.get("/privacy/retention").expect(200).text("/candidates"));
    admin
        .with("If-Match", "*")
        .patch("/privacy/retention", "{candidates:'P0D'}")
        .problem(400, "INVALID_REQUEST");
    admin.with("If-Match", "*").patch("/privacy/retention", "{candidates:'P90D'}").expect(200);
    fill.open("req", "");
    for (String name : List.of("rejected", "waiting", "fresh")) {
      fill.candidate(name, "a=2");
    }
    UUID rejected = fill.applies("rejected", "req", "SCREENING");
    Fill.step(admin, rejected, "REJECTED", "lacks b").expect(200);
    fill.applies("waiting", "req", "SCREENING");
    UUID fresh = fill.applies("fresh", "req", "SCREENING");
    Fill.step(admin, fresh, "WITHDRAWN", "").expect(200);
    run();
    assertEquals(Set.of("rejected", "waiting", "fresh"), candidates());
    older("rejected", 91);
    older("waiting", 91);
    older("fresh", 89);
    run();
    assertEquals(Set.of("waiting", "fresh"), candidates());
    assertEquals(1, admin.get("/job-applications?stage=REJECTED&count=exact").count("/totalCount"));
  }

  @Test
  void theyGetACopyOfEverything() {
    fill.open("req", "");
    UUID can = fill.candidate("can", "a=2");
    UUID id = fill.applies("can", "req", "INTERVIEW");
    fill.rates("int", id, "b", "3").expect(201);
    Fill.step(admin, id, "REJECTED", "lacks c").expect(200);
    String path = "/candidates/" + can + "/document";
    Answer copy = admin.get(path).expect(200);
    assertEquals("can@example.org", copy.text("/candidate/email"));
    assertEquals(List.of("REJECTED"), copy.texts("/applications", "/stage"));
    assertEquals(List.of("INTERVIEW", "REJECTED"), copy.texts("/decisions", "/to"));
    assertEquals("lacks c", copy.text("/decisions/1/reason"));
    assertEquals(List.of("YES"), copy.texts("/scorecards", "/recommendation"));
    assertEquals(List.of("2", "3"), copy.texts("/evidence", "/level"));
    assertTrue(!copy.body().contains("interviewer") && !copy.body().contains("rater"));
    fill.tenant().person("rec").get(path).problem(403, "FORBIDDEN");
    Answer graph =
        new Graphql(admin)
            .data("{ candidateDocument(candidateId: \"" + can + "\") { evidence { level } } }");
    assertEquals(List.of("2", "3"), graph.texts("/data/candidateDocument/evidence", "/level"));
  }

  private UUID named(String name) {
    return admin.create(
        "candidates",
        name,
        "{givenName:'Zora', familyName:'Zora', email:'zora@example.org', note:'Zora', assessments:["
            + "{competencyExternalId:'a', level:2, source:'SELF', comment:'Zora says so'}]}");
  }

  private void run() {
    background.call(Caller.system(fill.tenant().slug()), chore::run);
  }

  private Set<String> candidates() {
    return Set.copyOf(admin.get("/candidates").expect(200).texts("/items", "/externalId"));
  }

  private void older(String candidate, int days) {
    String then = " set updated_at = updated_at - interval '" + days + " days' where tenant_id = '";
    String tenant = fill.tenant().slug() + "' and ";
    run(
        "update candidate" + then + tenant + "external_id = '" + candidate + "'",
        "update job_application" + then + tenant + "external_id = 'app-" + candidate + "-req'");
  }

  private static void run(String... statements) {
    try (Psql psql = Psql.superuser()) {
      for (String statement : statements) {
        psql.run(statement);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private long traces(String table) {
    try (Psql psql = Psql.superuser()) {
      return psql.count(
          "select count(*) from "
              + table
              + " t where t.tenant_id = '"
              + fill.tenant().slug()
              + "' and t::text ilike '%zora%'");
    }
  }
}

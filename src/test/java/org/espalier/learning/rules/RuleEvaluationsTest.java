package org.espalier.learning.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** Looking at everybody: once more, for a file, beside others, and at no more than there is. */
@QuarkusTest
class RuleEvaluationsTest {

  private final RuleScene scene = new RuleScene();
  private final Academy academy = scene.academy;
  private final Client admin = scene.admin;

  @Test
  void evaluatingAgainChangesNothing() {
    scene.rule("film", "job eq \"clerk\"", "");
    admin.rulesSettled();
    Answer again = scene.evaluate();
    assertEquals(0, again.count("/assigned"));
    assertEquals(0, again.count("/unassigned"));
    assertEquals(4, again.count("/people"));
  }

  @Test
  void evaluatesAFileOfPeopleAsItComes() {
    scene.rule("film", "hireDate ge \"2026-01-01\"", "");
    admin.rulesSettled();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String hired = i % 3 == 0 ? "2025-12-31" : "2026-01-01";
      rows.add(
          "{externalId:'n%d', givenName:'N', familyName:'%d', hireDate:'%s'}"
              .formatted(i, i, hired));
    }
    admin.importRows("employees", rows.toArray(String[]::new));
    Answer all = admin.get("/assignments?limit=1&count=exact").expect(200);
    assertEquals(200, all.count("/totalCount"));
    admin.importRows("employees", rows.toArray(String[]::new));
    assertEquals(200, admin.get("/assignments?limit=1&count=exact").count("/totalCount"));
  }

  @Test
  void changeOfAPersonAsksForNoMoreThanThereIs() {
    Runnable change =
        () ->
            admin
                .patch("/employees/" + academy.id("eve"), "{location:'" + UUID.randomUUID() + "'}")
                .expect(200);
    int none = academy.tenant.statements(change).size();
    scene.rule("film", "job eq \"clerk\"", "");
    admin.rulesSettled();
    assertEquals(none + 2, academy.tenant.statements(change).size());
    admin.delete("/assignment-rules/" + scene.ruleId("film")).expect(204);
    admin.rulesSettled();
    assertEquals(none, academy.tenant.statements(change).size());
  }

  @Test
  void evaluationGoesOnBesideWhoeverAssignsTheSame() throws Exception {
    scene.rule("film", "job eq \"clerk\"", ", validTo:'2020-01-01'");
    admin.rulesSettled();
    UUID id = UUID.randomUUID();
    try (Psql psql = Psql.application().tenant(academy.tenant.slug()).undone()) {
      psql.run(
          "insert into assignment (tenant_id, id, source, external_id, employee_id, activity_id, origin, mandatory,"
              + " state, active, version, created_at, created_by, updated_at, updated_by)"
              + " values (?, ?, 'default', 'same', ?, ?, 'SELF', false, 'ASSIGNED', true, 1, now(), 'x', now(), 'x')",
          academy.tenant.slug(),
          id,
          academy.id("ana"),
          admin.id("activities", "film"));
      admin.patch("/assignment-rules/" + scene.ruleId("film"), "{validTo:null}").expect(200);
      awaitLock();
      psql.run("commit");
    }
    admin.rulesSettled();
    assertEquals("SELF false null", scene.terms(id));
    assertEquals(Set.of("bob ASSIGNED"), scene.ruled());
    scene.evaluate();
    assertEquals("SELF true null", scene.terms(id));
  }

  @Test
  void whatIsCompletedAtTheSameMomentIsNotAssigned() throws Exception {
    scene.rule("film", "job eq \"clerk\"", ", validTo:'2020-01-01'");
    admin.rulesSettled();
    try (Psql psql = Psql.application().tenant(academy.tenant.slug()).undone()) {
      psql.rows(
          "select id from employee where tenant_id = ? and id = ? for no key update",
          academy.tenant.slug(),
          academy.id("ana"));
      psql.run(
          "insert into completion (tenant_id, id, source_system, external_id, employee_id, activity_id, activity_version,"
              + " completed_at, passed, recorded_at, recorded_by)"
              + " values (?, ?, 'default', 'same', ?, ?, 1, now(), true, now(), 'x')",
          academy.tenant.slug(),
          UUID.randomUUID(),
          academy.id("ana"),
          admin.id("activities", "film"));
      admin.patch("/assignment-rules/" + scene.ruleId("film"), "{validTo:null}").expect(200);
      // nobody waits for a lock: who comes in vain comes again
      Thread.sleep(500);
      assertEquals(Set.of(), scene.ruled());
      psql.run("commit");
    }
    admin.rulesSettled();
    assertEquals(Set.of("bob ASSIGNED"), scene.ruled());
  }

  private static void awaitLock() throws InterruptedException {
    try (Psql psql = Psql.superuser()) {
      long deadline = System.nanoTime() + 30_000_000_000L;
      while (psql.count(
              "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%wish%'")
          == 0) {
        assertTrue(System.nanoTime() < deadline, "nobody waits");
        Thread.sleep(10);
      }
    }
  }
}

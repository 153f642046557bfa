package org.espalier.plan.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** Items are achieved by evidence and by nothing else. */
@QuarkusTest
class PlanProgressTest {

  private final PlanScene scene = new PlanScene().rated();
  private final Client boss = scene.boss;

  @Test
  void evidenceAchievesAnItemInItsOwnTransaction() {
    UUID plan = scene.active(PlanScene.SQL, PlanScene.TACT);
    UUID enough = scene.academy.rate("ana", "sql", "3");
    Answer after = scene.plan(plan);
    assertEquals(List.of("ACHIEVED", "OPEN"), after.texts("/items", "/state"));
    assertEquals(enough.toString(), after.text("/items/0/achievedBy"));
    assertTrue(!after.at("/items/0/closedAt").isNull());
    try (Psql psql = Psql.superuser()) {
      long transactions =
          psql.count(
              "select count(distinct t.xmin) from (select xmin::text from evidence where id = ?"
                  + " union all select xmin::text from plan_item where id = ?::uuid"
                  + " union all select xmin::text from change_event where subject_id = ? and type like '%achieved') t",
              enough, after.text("/items/0/id"), plan);
      assertEquals(1, transactions);
    }
  }

  @Test
  void lessThanTheTargetAchievesNothing() {
    UUID plan = scene.active(PlanScene.SQL);
    scene.academy.rate("ana", "sql", "2.999");
    scene.academy.rate("bob", "sql", "4");
    scene.academy.rate("ana", "law", "4");
    assertEquals(List.of("OPEN"), scene.states(plan));
  }

  @Test
  void whatIsReachedAlreadyIsAchievedAtOnceButNotBefore() {
    UUID draft = scene.draft("{competencyExternalId:'law', targetLevel:2}").id();
    scene.academy.rate("ana", "law", "3");
    assertEquals(List.of("OPEN"), scene.states(draft));
    UUID plan = scene.active("{competencyExternalId:'law', targetLevel:2}", PlanScene.TACT);
    assertEquals(List.of("ACHIEVED", "OPEN"), scene.states(plan));
  }

  @Test
  void revokedEvidenceOpensTheItemAgain() {
    UUID plan = scene.active(PlanScene.SQL, PlanScene.TACT);
    UUID wrong = scene.academy.rate("ana", "sql", "3");
    assertEquals(List.of("ACHIEVED", "OPEN"), scene.states(plan));
    scene.admin.post("/evidence/" + wrong + "/revocations", "{reason:'mixed up'}").expect(200);
    Answer opened = scene.plan(plan);
    assertEquals(List.of("OPEN", "OPEN"), opened.texts("/items", "/state"));
    assertTrue(opened.at("/items/0/achievedBy").isNull());
    assertTrue(opened.at("/items/0/closedAt").isNull());
    assertEquals(BigDecimal.ZERO, opened.number("/progress"));
    List<String> events = scene.academy.events(plan);
    assertEquals("development-plan.item-reopened", events.getLast());
  }

  @Test
  void voidedCompletionOpensTheItemAgain() {
    UUID plan = scene.active(PlanScene.SQL);
    Answer done =
        boss.post("/completions", "{employeeExternalId:'ana', activityExternalId:'sql-course'}")
            .expect(201);
    Answer achieved = scene.plan(plan);
    assertEquals(done.text("/evidenceIds/0"), achieved.text("/items/0/achievedBy"));
    assertEquals("COMPLETED", achieved.text("/items/0/actions/0/assignmentState"));
    boss.post("/completions/" + done.id() + "/voidings", "{reason:'wrong'}").expect(200);
    Answer opened = scene.plan(plan);
    assertEquals("OPEN", opened.text("/items/0/state"));
    assertEquals("IN_PROGRESS", opened.text("/items/0/actions/0/assignmentState"));
  }

  @Test
  void itemNamesEvidenceThatStillCounts() {
    UUID plan = scene.active(PlanScene.SQL);
    UUID first = scene.academy.rate("ana", "sql", "3");
    UUID second = scene.academy.rate("ana", "sql", "4");
    assertEquals(first.toString(), scene.plan(plan).text("/items/0/achievedBy"));
    scene.admin.post("/evidence/" + first + "/revocations", "{reason:'mixed up'}").expect(200);
    Answer still = scene.plan(plan);
    assertEquals("ACHIEVED", still.text("/items/0/state"));
    assertEquals(second.toString(), still.text("/items/0/achievedBy"));
  }

  @Test
  void expiredEvidenceAchievesNothing() throws InterruptedException {
    Instant end = Instant.now().plusMillis(1500);
    scene
        .admin
        .post(
            "/evidence",
            "{employeeExternalId:'ana', competencyExternalId:'sql', level:4, source:'CERTIFICATION',"
                + " observedAt:'2025-01-01T00:00:00Z', validUntil:'"
                + end
                + "'}")
        .expect(201);
    UUID plan = scene.draft(PlanScene.SQL).id();
    scene.step(scene.ana, plan, "PROPOSED").expect(200);
    scene.step(scene.ana, plan, "AGREED").expect(200);
    scene.step(boss, plan, "AGREED").expect(200);
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis() + 50));
    scene.step(boss, plan, "ACTIVE").expect(200);
    assertEquals(List.of("OPEN"), scene.states(plan));
  }

  @Test
  void endedPlansStayAsTheyEnded() {
    UUID plan = scene.active(PlanScene.SQL);
    UUID evidence = scene.academy.rate("ana", "sql", "3");
    scene.step(boss, plan, "COMPLETED").expect(200);
    scene.admin.post("/evidence/" + evidence + "/revocations", "{reason:'mixed up'}").expect(200);
    assertEquals(List.of("ACHIEVED"), scene.states(plan));
  }

  /** Σ priority of the items that are not open / Σ priority, with the frozen priorities. */
  @Test
  void progressIsWeightedByPriority() {
    scene.academy.rate("ana", "law", "1");
    scene.academy.rate("ana", "tact", "0.5");
    UUID plan =
        scene.active(PlanScene.SQL, "{competencyExternalId:'law', targetLevel:2}", PlanScene.TACT);
    // weight × (required − actual) / 4: sql 2 × 2, law 1 × 1, tact 1 × 3.5
    List<BigDecimal> priorities =
        List.of(new BigDecimal("1"), new BigDecimal("0.25"), new BigDecimal("0.875"));
    assertEquals(
        priorities.stream().map(BigDecimal::toPlainString).toList(),
        scene.plan(plan).texts("/items", "/priority"));
    List<BigDecimal> progress = new ArrayList<>();
    progress.add(scene.plan(plan).number("/progress"));
    scene.academy.rate("ana", "law", "2");
    progress.add(scene.plan(plan).number("/progress"));
    String tact = scene.plan(plan).text("/items/2/id");
    boss.post("/development-plans/" + plan + "/items/" + tact + "/closings", "{reason:'moved on'}")
        .expect(200);
    progress.add(scene.plan(plan).number("/progress"));
    scene.academy.rate("ana", "sql", "3");
    progress.add(scene.plan(plan).number("/progress"));
    MathContext shown = new MathContext(20);
    BigDecimal all = new BigDecimal("2.125");
    assertEquals(
        List.of(
            BigDecimal.ZERO,
            new BigDecimal("0.25").divide(all, shown).stripTrailingZeros(),
            new BigDecimal("1.125").divide(all, shown).stripTrailingZeros(),
            BigDecimal.ONE),
        progress);
  }

  @Test
  void itemsWithoutAnyPriorityCountAlike() {
    scene.academy.rate("ana", "law", "4");
    scene.academy.rate("ana", "sql", "4");
    UUID plan =
        scene.active(
            "{competencyExternalId:'law', targetLevel:2}",
            "{competencyExternalId:'sql', targetLevel:3}");
    assertEquals(Set.of("0"), Set.copyOf(scene.plan(plan).texts("/items", "/priority")));
    assertEquals(BigDecimal.ONE, scene.plan(plan).number("/progress"));
  }

  @Test
  void planCalledOffTakesThePartsOfItsProgramsWithIt() {
    scene.admin.create(
        "activities",
        "sql-path",
        "{title:'SQL path', type:'PROGRAM', develops:[{competencyExternalId:'sql', toLevel:3}],"
            + " program:{steps:[{title:'All', rule:'ALL', activities:[{activityExternalId:'film'}]}]}}");
    UUID plan = scene.rated().active(PlanScene.SQL.replace("sql-course", "sql-path"));
    String program = scene.assignment("ana", "sql-path").text("/items/0/id");
    scene.ana.post("/assignments/" + program + "/transitions", "{to:'IN_PROGRESS'}").expect(200);
    assertEquals("ASSIGNED", scene.assignment("ana", "film").text("/items/0/state"));
    scene.step(scene.boss, plan, "CANCELLED").expect(200);
    assertEquals("CANCELLED", scene.assignment("ana", "sql-path").text("/items/0/state"));
    assertEquals("CANCELLED", scene.assignment("ana", "film").text("/items/0/state"));
  }
}

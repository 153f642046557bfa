package org.espalier.plan.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.plan.plans.PlanScene;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** How the plans of groups stand, and the lists behind the numbers. */
@QuarkusTest
class PlanSummariesTest {

  private static final String LATE =
      "{competencyExternalId:'tact', targetLevel:4, due:'2020-01-01'}";
  private static final String UNTAUGHT = "{competencyExternalId:'law', targetLevel:4}";

  private final PlanScene scene = new PlanScene().rated();
  private final Client admin = scene.admin;

  @Test
  void everythingIsCountedWithItsWhole() {
    scene.active(PlanScene.SQL, LATE, UNTAUGHT);
    scene.academy.rate("ana", "sql", "3");
    scene.draft(UNTAUGHT);
    Answer all = summary(admin, "");
    assertEquals(4, all.count("/population"));
    assertEquals("1 of 4", share(all, "withPlan"));
    assertEquals("1 of 4", share(all, "withActivePlan"));
    assertEquals(1, all.count("/plans/active"));
    assertEquals(1, all.count("/plans/draft"));
    // Priorities: sql 2 × 2/4 = 1 is achieved, tact 1 is open, law needs no more than it has.
    assertEquals("1 of 2", share(all, "progress"));
    assertEquals("0.5", all.text("/progress/share"));
    assertEquals("1 of 4", share(all, "achieved"));
    assertEquals("0 of 4", share(all, "closed"));
    assertEquals("1 of 2", share(all, "overdue"));
    assertEquals("1 of 1", share(all, "latePlans"));
    assertEquals("0 of 1", share(all, "stalled"));
    assertEquals("2 of 3", share(all, "unserved"));
    assertEquals("law", all.text("/unservedCompetencies/0/competency/externalId"));
    assertEquals(2, all.count("/unservedCompetencies/0/items"));
    assertEquals(1, all.count("/unservedCompetencies/0/people"));
    assertEquals(1, all.at("/unservedCompetencies").size());
  }

  @Test
  void groupsAreTeamsUnitsAndJobs() {
    scene.active(PlanScene.SQL);
    String boss = scene.academy.id("boss").toString();
    String clerk = admin.id("jobs", "clerk").toString();
    assertEquals("1 of 2", share(summary(admin, "?managerId=" + boss), "withPlan"));
    assertEquals("1 of 3", share(summary(admin, "?withinManagerId=" + boss), "withPlan"));
    assertEquals("1 of 2", share(summary(admin, "?jobId=" + clerk), "withPlan"));
    Answer nobody = summary(admin, "?orgUnitId=" + UUID.randomUUID());
    assertEquals("0 of 0", share(nobody, "withPlan"));
    assertTrue(nobody.at("/withPlan/share").isNull());
    admin.create("org-units", "hq", "{name:'HQ'}");
    UUID lab = admin.create("org-units", "lab", "{name:'Lab', parentExternalId:'hq'}");
    admin.put(
        "employees",
        "ana",
        "{givenName:'ana', familyName:'Doe', managerExternalId:'boss', jobExternalId:'clerk', orgUnitExternalId:'lab'}");
    String hq = admin.id("org-units", "hq").toString();
    assertEquals("1 of 1", share(summary(admin, "?orgUnitId=" + lab), "withPlan"));
    assertEquals("1 of 1", share(summary(admin, "?withinOrgUnitId=" + hq), "withPlan"));
    assertEquals("0 of 0", share(summary(admin, "?orgUnitId=" + hq), "withPlan"));
    assertEquals(
        1, admin.get("/development-plans?withinOrgUnitId=" + hq).expect(200).at("/items").size());
    assertEquals(
        1, admin.get("/development-plans?managerId=" + boss).expect(200).at("/items").size());
  }

  @Test
  void peopleCountWhomTheySee() {
    scene.active(PlanScene.SQL);
    assertEquals("1 of 3", share(summary(scene.boss, ""), "withPlan"));
    assertEquals("1 of 1", share(summary(scene.ana, ""), "withPlan"));
    assertEquals("0 of 1", share(summary(scene.academy.as("bob"), ""), "withPlan"));
    scene.academy.tenant.program().get("/development-plan-summary").problem(403, "FORBIDDEN");
  }

  @Test
  void learningAdminsSeeGroupsButNoSmallOnes() {
    scene.active(PlanScene.SQL);
    Client learning = scene.academy.tenant.as("learning-admin");
    Answer small = summary(learning, "");
    assertEquals("true", small.text("/suppressed"));
    assertEquals(4, small.count("/population"));
    assertTrue(small.at("/withPlan").isNull());
    assertEquals(0, small.at("/unservedCompetencies").size());
    admin.create("employees", "fifth", "{givenName:'F', familyName:'Fth'}");
    Answer told = summary(learning, "");
    assertEquals(3, told.count("/maxNoise"));
    assertEquals(5, told.count("/withPlan/denominator"));
    assertEquals(0, summary(admin, "").count("/maxNoise"));
  }

  @Test
  void learningAdminsSeeTheirOwnTeamsHoweverSmall() {
    scene.active(PlanScene.SQL);
    Client learning =
        scene.academy.tenant.caller("lea", List.of("learning-admin"), List.of(), "boss");
    String team = "?withinManagerId=" + scene.academy.id("boss");
    assertEquals("1 of 3", share(summary(learning, team), "withPlan"));
    assertEquals(
        "true", summary(learning, "").text("/suppressed"), "the fourth is somebody else's");
    for (int i = 0; i < 3; i++) {
      admin.create("employees", "more-" + i, "{givenName:'M', familyName:'More'}");
      assertEquals("true", summary(learning, "").text("/suppressed"));
    }
    admin.create("employees", "more-3", "{givenName:'M', familyName:'More'}");
    assertEquals(3, summary(learning, "").count("/maxNoise"));
    assertEquals(0, summary(learning, team).count("/maxNoise"), "those whom one sees are exact");
  }

  @Test
  void listsBehindTheNumbers() {
    UUID late = scene.active(LATE);
    UUID untaught = scene.active(UNTAUGHT);
    UUID fine = scene.active(PlanScene.SQL);
    assertEquals(List.of(late.toString()), plans("overdue=true"));
    assertEquals(List.of(untaught.toString(), fine.toString()), plans("overdue=false"));
    assertEquals(List.of(untaught.toString()), plans("unserved=true"));
    assertEquals(List.of(late.toString(), fine.toString()), plans("unserved=false"));
    assertEquals(List.of(), plans("stalledFor=P1D"));
    age(late, 40);
    age(untaught, 20);
    assertEquals(List.of(late.toString()), plans("stalledFor=P30D"));
    assertEquals(List.of(late.toString(), untaught.toString()), plans("stalledFor=P10D"));
    assertEquals("1 of 3", share(summary(admin, ""), "stalled"));
    assertEquals("2 of 3", share(summary(admin, "?stalledFor=P10D"), "stalled"));
    scene.ana.post("/development-plans/" + late + "/check-ins", "{note:'On it'}").expect(201);
    assertEquals(List.of(), plans("stalledFor=P30D"), "a check-in is progress");
    assertEquals(
        List.of(untaught.toString()),
        new Graphql(admin)
            .data("{ developmentPlans(stalledFor: \"P10D\", unserved: true) { nodes { id } } }")
            .texts("/data/developmentPlans/nodes", "/id"));
  }

  @Test
  void learningThatBeginsIsProgress() {
    UUID plan = scene.active(PlanScene.SQL);
    age(plan, 40);
    assertEquals(List.of(plan.toString()), plans("stalledFor=P30D"));
    String assignment = scene.plan(plan).text("/items/0/actions/0/assignmentId");
    scene.ana.post("/assignments/" + assignment + "/transitions", "{to:'IN_PROGRESS'}").expect(200);
    assertEquals(List.of(), plans("stalledFor=P30D"));
  }

  @Test
  void whatIsNoTimeIsRefused() {
    for (String wrong : List.of("P1M", "30", "P-1D", "P1.5D")) {
      assertEquals(
          Set.of("?stalledFor INVALID_FORMAT"),
          admin
              .get("/development-plans?stalledFor=" + wrong)
              .problem(400, "INVALID_REQUEST")
              .faults());
      admin.get("/development-plan-summary?stalledFor=" + wrong).problem(400, "INVALID_REQUEST");
    }
  }

  @Test
  void theSameOverGraphqlInOneStatement() {
    scene.active(PlanScene.SQL);
    String query =
        "{ developmentPlanSummary { population withPlan { numerator denominator share } plans { active } } }";
    Answer answer = new Graphql(scene.boss).data(query);
    assertEquals(3, answer.count("/data/developmentPlanSummary/population"));
    assertEquals(1, answer.count("/data/developmentPlanSummary/plans/active"));
    int issued = scene.academy.tenant.statements(() -> new Graphql(scene.boss).data(query)).size();
    assertEquals(1, issued);
  }

  @Test
  void tenThousandPlansAreCountedWithinASecondOrTwo() throws SQLException {
    String tenant = scene.academy.tenant.slug();
    try (Psql psql = Psql.superuser()) {
      psql.run(
          "insert into employee (tenant_id, id, source, external_id, given_name, family_name, active, version,"
              + " created_at, created_by, updated_at, updated_by)"
              + " select ?, gen_random_uuid(), 'many', 'm' || n, 'M', 'Any', true, 1, now(), 't', now(), 't'"
              + " from generate_series(1, 10000) n",
          tenant);
      psql.run(
          "insert into development_plan (tenant_id, id, source, external_id, employee_id, title, period_end, state,"
              + " version, created_at, created_by, updated_at, updated_by)"
              + " select e.tenant_id, gen_random_uuid(), 'many', e.external_id, e.id, 'P', '2020-12-31',"
              + " case when substr(e.external_id, 2)::int % 4 = 0 then 'DRAFT' else 'ACTIVE' end, 1,"
              + " now() - interval '60 days', 't', now(), 't' from employee e where e.tenant_id = ? and e.source = 'many'",
          tenant);
      psql.run(
          "insert into plan_item (tenant_id, id, plan_id, ordinal, competency_id, target_level, priority, gap, kind, state)"
              + " select p.tenant_id, gen_random_uuid(), p.id, c.place, c.id, 3, 0.5,"
              + " jsonb_build_object('asOf', now(), 'required', 3, 'status', 'UNASSESSED', 'priority', 0.5), 'EDUCATION',"
              + " case when c.place = 1 then 'CLOSED' else 'OPEN' end from development_plan p"
              + " join (select id, tenant_id, row_number() over (partition by tenant_id order by id) as place from competency) c"
              + " on c.tenant_id = p.tenant_id where p.tenant_id = ? and p.source = 'many'",
          tenant);
      psql.run("analyze development_plan, plan_item, employee");
    }
    long begun = System.nanoTime();
    Answer all = summary(admin, "");
    long millis = (System.nanoTime() - begun) / 1_000_000;
    assertEquals("10000 of 10004", share(all, "withPlan"));
    assertEquals(7500, all.count("/plans/active"));
    assertEquals("7500 of 7500", share(all, "stalled"));
    assertEquals("15000 of 15000", share(all, "overdue"));
    assertTrue(millis < 5_000, () -> millis + " ms");
    assertEquals(
        50,
        admin
            .get("/development-plans?stalledFor=P30D&overdue=true")
            .expect(200)
            .at("/items")
            .size());
  }

  /** Lets a plan have been begun days ago, and nothing have happened since. */
  private static void age(UUID plan, int days) {
    try (Psql psql = Psql.superuser()) {
      psql.run(
          "update plan_transition set made_at = made_at - make_interval(days => ?) where plan_id = ?",
          days,
          plan);
      psql.run(
          "update development_plan set created_at = created_at - make_interval(days => ?) where id = ?",
          days,
          plan);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> plans(String filter) {
    return admin.get("/development-plans?" + filter).expect(200).texts("/items", "/id");
  }

  private static Answer summary(Client who, String group) {
    return who.get("/development-plan-summary" + group).expect(200);
  }

  private static String share(Answer summary, String member) {
    return summary.text("/" + member + "/numerator")
        + " of "
        + summary.text("/" + member + "/denominator");
  }
}

package org.espalier.plan.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** Plans made of templates. */
@QuarkusTest
class ApplicationsTest {

  private final TemplateScene scene = new TemplateScene();

  @Test
  void everybodyWhomItIsMeantForGetsAPlanOfTheirOwn() {
    scene.plans.academy.rate("bob", "sql", "4");
    UUID template = scene.ofClerks(TemplateScene.ITEMS);
    Answer applied = scene.apply(scene.admin, template, "start:'2031-01-01'").expect(200);
    assertEquals(List.of("ana MADE null", "bob MADE null"), TemplateScene.outcomes(applied));
    assertEquals(2, applied.count("/made"));
    Answer ana = planOf("ana");
    assertEquals("DRAFT", ana.text("/state"));
    assertEquals("First year", ana.text("/title"));
    assertEquals("2031-12-31", ana.text("/periodEnd"));
    assertEquals(List.of("sql", "law", "tact"), ana.texts("/items", "/competency/externalId"));
    assertEquals(
        List.of("3", "4", "4"), ana.texts("/items", "/targetLevel"), "as the job requires");
    assertEquals("1", ana.text("/items/0/fromLevel"));
    assertEquals("1", ana.text("/items/0/priority"), "weight 2 × (3 − 1) / 4");
    assertEquals("2031-04-01", ana.text("/items/0/due"));
    assertEquals("2031-03-02", ana.text("/items/0/actions/0/due"));
    assertEquals("clerks", ana.text("/template/externalId"));
    assertEquals(1, ana.count("/template/version"));
    Answer bob = planOf("bob");
    assertEquals(List.of("law", "tact"), bob.texts("/items", "/competency/externalId"));
    assertTrue(bob.at("/items/0/fromLevel").isNull());
    Answer told = scene.apply(scene.admin, template, "start:'2031-01-01', dryRun:true").expect(200);
    assertEquals(
        List.of("ana SKIPPED HAS_IT_ALREADY", "bob SKIPPED HAS_IT_ALREADY"),
        TemplateScene.outcomes(told));
    assertEquals("development-plan.created", scene.plans.academy.events(ana.id()).getLast());
  }

  @Test
  void dryRunSaysWhoWouldGetWhatAndMakesNothing() {
    scene.plans.academy.rate("bob", "sql", "3");
    scene.plans.academy.rate("bob", "law", "4");
    scene.plans.academy.rate("bob", "tact", "4");
    UUID template = scene.template(TemplateScene.ITEMS).id();
    String all =
        "employeeIds:['%s','%s','%s','%s']"
            .formatted(scene.id("ana"), scene.id("bob"), scene.id("eve"), scene.id("boss"));
    Answer told = scene.apply(scene.admin, template, "dryRun:true, " + all).expect(200);
    assertEquals(
        List.of(
            "ana WOULD_BE_MADE null",
            "bob SKIPPED NOTHING_TO_DEVELOP",
            "boss SKIPPED NO_MANAGER",
            "eve SKIPPED NO_MANAGER"),
        TemplateScene.outcomes(told));
    assertEquals(1, told.count("/made"));
    assertEquals(3, told.count("/skipped"));
    int bob = told.texts("/results", "/employee/externalId").indexOf("bob");
    assertEquals(
        List.of("MET", "MET", "MET"), told.texts("/results/" + bob + "/leftOut", "/reason"));
    assertEquals(0, scene.admin.get("/development-plans").expect(200).at("/items").size());
  }

  @Test
  void twoApplicationsAtOnceMakeOneRunningPlanAPerson() throws Exception {
    UUID template = scene.ofClerks(TemplateScene.ITEMS);
    List<CompletableFuture<Answer>> both = new ArrayList<>();
    try (Psql psql = Psql.superuser().undone();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      psql.rows("select id from plan_template where id = ? for update", template);
      for (String start : List.of("2031-01-01", "2031-02-01")) {
        both.add(
            CompletableFuture.supplyAsync(
                () -> scene.apply(scene.admin, template, "start:'" + start + "'"), threads));
      }
      psql.awaitWaiting(2);
      psql.run("commit");
      int made = 0;
      for (CompletableFuture<Answer> one : both) {
        made += one.get().expect(200).count("/made");
      }
      assertEquals(2, made, "one for Ana, one for Bob");
    }
    assertEquals(2, scene.admin.get("/development-plans").expect(200).at("/items").size());
  }

  @Test
  void whatTheJobDoesNotRequireIsLeftOut() {
    scene.admin.create("jobs", "porter", "{title:'Porter'}");
    scene.admin.put(
        "employees",
        "eve",
        "{givenName:'eve', familyName:'Doe', managerExternalId:'boss', jobExternalId:'porter'}");
    UUID template = scene.template(TemplateScene.ITEMS).id();
    String eve = "employeeIds:['" + scene.id("eve") + "']";
    Answer told = scene.apply(scene.boss, template, eve).expect(200);
    assertEquals(List.of("law"), told.texts("/results/0/items", "/competencyExternalId"));
    assertEquals(
        List.of("NOT_REQUIRED", "NOT_REQUIRED"), told.texts("/results/0/leftOut", "/reason"));
    Answer plan = planOf("eve");
    assertEquals("1", plan.text("/items/0/priority"), "her own target is what is required");
  }

  @Test
  void templatesForAnotherJobAnswerItsGap() {
    scene.admin.create("jobs", "judge", "{title:'Judge'}");
    scene.admin.create(
        "requirements",
        "judge-law",
        "{competencyExternalId:'law', tier:'JOB', jobExternalId:'judge', level:4, weight:3}");
    UUID template =
        scene.template("{competencyExternalId:'law'}", ", targetJobExternalId:'judge'").id();
    scene.apply(scene.boss, template, "employeeIds:['" + scene.id("ana") + "']").expect(200);
    Answer plan = planOf("ana");
    assertEquals("judge", plan.text("/targetJob/externalId"));
    assertEquals("4", plan.text("/items/0/targetLevel"));
    assertEquals("1.5", plan.text("/items/0/priority"));
  }

  @Test
  void audiencesAreAskedAtThatMoment() {
    UUID template = scene.template(TemplateScene.ITEMS, ", audience:'employee eq \"bob\"'").id();
    assertEquals(
        List.of("bob WOULD_BE_MADE null"),
        TemplateScene.outcomes(scene.apply(scene.admin, template, "dryRun:true").expect(200)));
    UUID nobody = scene.template(TemplateScene.ITEMS).id();
    assertEquals(
        Set.of("/employeeIds REQUIRED"),
        scene.apply(scene.admin, nobody, "").problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void peopleApplyTemplatesToThoseWhosePlansTheyMake() {
    UUID template = scene.ofClerks(TemplateScene.ITEMS);
    assertEquals(
        List.of("ana WOULD_BE_MADE null", "bob WOULD_BE_MADE null"),
        TemplateScene.outcomes(scene.apply(scene.boss, template, "dryRun:true").expect(200)));
    assertEquals(
        List.of("ana WOULD_BE_MADE null"),
        TemplateScene.outcomes(scene.apply(scene.ana, template, "dryRun:true").expect(200)));
    assertEquals(
        Set.of("/employeeIds/0 UNKNOWN_REFERENCE"),
        scene
            .apply(scene.ana, template, "employeeIds:['" + scene.id("bob") + "']")
            .problem(422, "UNPROCESSABLE")
            .faults());
    scene.admin.create("org-units", "hq", "{name:'HQ'}");
    for (String person : List.of("ana", "eve")) {
      scene.admin.put(
          "employees",
          person,
          "{givenName:'%s', familyName:'Doe', managerExternalId:'boss', jobExternalId:'clerk', orgUnitExternalId:'hq'}"
              .formatted(person));
    }
    Client partner =
        scene.plans.academy.tenant.caller("eve", List.of("hr-partner"), List.of(), "eve");
    assertTrue(
        TemplateScene.outcomes(scene.apply(partner, template, "dryRun:true").expect(200))
            .contains("ana SKIPPED NOT_ALLOWED"));
    scene
        .apply(scene.plans.academy.tenant.program("*:read"), template, "")
        .problem(403, "FORBIDDEN");
  }

  @Test
  void onePlanRunsAndOneIsMadeForEachStart() {
    UUID template = scene.ofClerks(TemplateScene.ITEMS);
    String ana = ", employeeIds:['" + scene.id("ana") + "']";
    Answer first = scene.apply(scene.boss, template, "start:'2031-01-01'" + ana).expect(200);
    UUID plan = UUID.fromString(first.text("/results/0/planId"));
    Answer second = scene.apply(scene.boss, template, "start:'2032-01-01'" + ana).expect(200);
    assertEquals(plan.toString(), second.text("/results/0/planId"), "it still runs");
    scene.plans.step(scene.ana, plan, "CANCELLED").expect(200);
    Answer same = scene.apply(scene.boss, template, "start:'2031-01-01'" + ana).expect(200);
    assertEquals("HAS_IT_ALREADY", same.text("/results/0/reason"), "it was called off");
    assertEquals(
        "MADE",
        scene
            .apply(scene.boss, template, "start:'2032-01-01'" + ana)
            .expect(200)
            .text("/results/0/outcome"));
  }

  @Test
  void templatesThatAreNotInUseMakeNothing() {
    UUID template = scene.template(TemplateScene.ITEMS, ", status:'INACTIVE'").id();
    scene.apply(scene.admin, template, "").problem(409, "CONFLICT");
    UUID unused = scene.admin.create("plan-templates", "unused", "{title:'Unused'}");
    scene.admin.delete("/plan-templates/" + unused).expect(204);
    scene.apply(scene.admin, unused, "").problem(410, "GONE");
    scene.apply(scene.admin, UUID.randomUUID(), "").problem(404, "NOT_FOUND");
  }

  @Test
  void manyPeopleTakeAsManyStatementsAsFew() {
    List<String> people =
        IntStream.range(0, 60)
            .mapToObj(i ->
                "{externalId:'p%02d', givenName:'P', familyName:'Q', managerExternalId:'boss', jobExternalId:'clerk'}"
                    .formatted(i))
            .toList();
    assertEquals(60, scene.admin.importRows("employees", "", people).count("/counts/created"));
    UUID template = scene.ofClerks(TemplateScene.ITEMS);
    List<UUID> ids = people.stream().map(row -> scene.id(row.substring(13, 16))).toList();
    int few = applying(template, ids.subList(0, 2));
    int many = applying(template, ids.subList(2, 60));
    assertEquals(few, many);
    assertTrue(many <= 20, () -> many + " statements");
    assertEquals(
        60,
        scene
            .admin
            .get("/development-plans?templateId=" + template + "&limit=500")
            .expect(200)
            .at("/items")
            .size());
  }

  @Test
  void theSameOverGraphql() {
    UUID template = scene.ofClerks(TemplateScene.ITEMS);
    Answer applied =
        new Graphql(scene.admin)
            .data(
                "mutation($t: ID!) { applyPlanTemplate(id: $t, input: {start: \"2031-01-01\"})"
                    + " { planTemplateApplication { made results { outcome } } } }",
                "{t:'" + template + "'}");
    assertEquals(2, applied.count("/data/applyPlanTemplate/planTemplateApplication/made"));
    Answer read =
        new Graphql(scene.admin)
            .data(
                "{ planTemplate(externalId: \"clerks\") { version plans { totalCount nodes { template { full { title } } } } } }");
    assertEquals(2, read.count("/data/planTemplate/plans/totalCount"));
    assertEquals("First year", read.text("/data/planTemplate/plans/nodes/0/template/full/title"));
  }

  private int applying(UUID template, List<UUID> people) {
    String ids = String.join("','", people.stream().map(UUID::toString).toList());
    return scene
        .plans
        .academy
        .tenant
        .statements(() ->
            assertEquals(
                people.size(),
                scene
                    .apply(scene.admin, template, "employeeIds:['" + ids + "']")
                    .expect(200)
                    .count("/made")))
        .size();
  }

  private Answer planOf(String person) {
    Answer found = scene.admin.get("/development-plans?employeeId=" + scene.id(person)).expect(200);
    assertEquals(1, found.at("/items").size());
    return scene.admin.get("/development-plans/" + found.text("/items/0/id")).expect(200);
  }
}

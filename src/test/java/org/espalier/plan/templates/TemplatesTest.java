package org.espalier.plan.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Templates as they are kept. */
@QuarkusTest
class TemplatesTest {

  private final TemplateScene scene = new TemplateScene();

  @Test
  void saysWhatItWasTold() {
    Answer made = scene.template(TemplateScene.ITEMS, ", jobExternalId:'clerk'").expect(201);
    assertEquals("clerk", made.text("/job/externalId"));
    assertEquals(365, made.count("/periodDays"));
    assertEquals(List.of("sql", "law", "tact"), made.texts("/items", "/competencyExternalId"));
    assertTrue(made.at("/items/0/targetLevel").isNull(), "what the job requires");
    assertEquals("EXPERIENCE", made.text("/items/1/kind"));
    assertEquals(60, made.count("/items/0/actions/0/dueAfterDays"));
    Answer again = scene.template(TemplateScene.ITEMS, ", jobExternalId:'clerk'").expect(200);
    assertEquals(1, again.count("/revision"));
  }

  @Test
  void versionsCountChangesOfItems() {
    assertEquals(1, scene.template(TemplateScene.ITEMS).expect(201).count("/version"));
    Answer renamed = scene.template(TemplateScene.ITEMS, ", description:'For new people'");
    assertEquals(1, renamed.count("/version"));
    assertEquals(2, renamed.count("/revision"));
    assertEquals(2, scene.template("{competencyExternalId:'sql'}").count("/version"));
    assertEquals(3, scene.template(TemplateScene.ITEMS).count("/version"));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    Answer refused =
        scene
            .template(
                "{competencyExternalId:'sql', targetLevel:9},{competencyExternalId:'sql'},"
                    + "{competencyExternalId:'law', dueAfterDays:-1, actions:[{type:'COACHING'}]},"
                    + "{competencyExternalId:'tact', actions:[{type:'LEARNING', title:'x'},{type:'COACHING'}]},"
                    + "{competencyExternalId:'none'}",
                ", jobExternalId:'clerk', audience:'job eq \"clerk\"'")
            .problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of(
            "/items/0/targetLevel LEVEL_OUTSIDE_SCALE",
            "/items/1/competencyExternalId DUPLICATE",
            "/items/2/dueAfterDays OUT_OF_RANGE",
            "/items/2/actions/0/title REQUIRED",
            "/items/3/actions/0/activityExternalId REQUIRED",
            "/items/3/actions/1/title REQUIRED",
            "/items/4/competencyExternalId UNKNOWN_REFERENCE",
            "/audience EXCLUSIVE"),
        refused.faults());
    assertEquals(
        Set.of("/audience UNKNOWN_REFERENCE"),
        scene
            .template(TemplateScene.ITEMS, ", audience:'job eq \"nobody\"'")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void itemsNameAnActivityOnce() {
    String twice =
        "{type:'LEARNING', activityExternalId:'sql-course'},"
            + "{type:'MENTORING', title:'By the teacher', activityExternalId:'sql-course'}";
    assertEquals(
        Set.of("/items/0/actions/1 DUPLICATE"),
        scene
            .template("{competencyExternalId:'sql', actions:[" + twice + "]}")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void onlyAdministratorsWriteAndEverybodyReads() {
    UUID id = scene.ofClerks(TemplateScene.ITEMS);
    assertEquals("First year", scene.ana.get("/plan-templates/" + id).expect(200).text("/title"));
    scene.boss.post("/plan-templates", "{title:'Mine'}").problem(403, "FORBIDDEN");
    scene.boss.patch("/plan-templates/" + id, "{title:'Mine'}").problem(403, "FORBIDDEN");
  }

  @Test
  void whatTemplatesUseStays() {
    UUID id = scene.ofClerks(TemplateScene.ITEMS);
    String law = "/competencies/" + scene.admin.id("competencies", "law");
    scene.admin.create(
        "competencies", "spare", "{name:'Spare', frameworkExternalId:'frame', tier:'JOB'}");
    scene.template("{competencyExternalId:'spare'}").expect(200);
    String spare = "/competencies/" + scene.admin.id("competencies", "spare");
    scene.admin.delete(spare).problem(409, "IN_USE");
    scene.template("{competencyExternalId:'law'}").expect(200);
    scene.admin.delete(spare).expect(204);
    scene.admin.delete(law).problem(409, "IN_USE");
    scene.active(scene.ofClerks(TemplateScene.ITEMS));
    scene.admin.delete("/plan-templates/" + id).problem(409, "IN_USE");
  }

  @Test
  void templatesAndTheirPlansMoveToAnotherTenant() {
    UUID plan = scene.active(scene.ofClerks(TemplateScene.ITEMS));
    Tenant other = Tenant.fresh();
    for (String kind :
        List.of(
            "jobs",
            "employees",
            "proficiency-scales",
            "frameworks",
            "competencies",
            "activities",
            "plan-templates",
            "development-plans")) {
      List<String> rows = scene.admin.get("/exports/" + kind).expect(200).lines();
      Answer job = other.admin().importRows(kind, "", rows);
      assertEquals(rows.size(), job.count("/counts/created"), job::body);
      assertEquals(
          rows.size(), other.admin().importRows(kind, "", rows).count("/counts/unchanged"), kind);
    }
    Answer there = other.admin().get("/development-plans/by-external-id/" + plan).expect(200);
    assertEquals("clerks", there.text("/template/externalId"));
    assertEquals("2031-01-01", there.text("/template/start"));
    assertEquals("false", there.text("/template/updatePending"));
    Answer again =
        other
            .admin()
            .post(
                "/plan-templates/" + other.admin().id("plan-templates", "clerks") + "/applications",
                "{start:'2031-01-01'}")
            .expect(200);
    assertTrue(TemplateScene.outcomes(again).contains("ana SKIPPED HAS_IT_ALREADY"), again::body);
  }

  @Test
  void peopleDoNotSayThatTheirPlansAreOfATemplate() {
    scene.ofClerks(TemplateScene.ITEMS);
    assertEquals(
        Set.of("/templateExternalId NOT_ALLOWED"),
        scene
            .ana
            .post(
                "/development-plans",
                "{employeeExternalId:'ana', title:'Own', templateExternalId:'clerks', templateStart:'2031-01-01'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }
}

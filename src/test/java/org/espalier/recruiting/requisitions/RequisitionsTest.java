package org.espalier.recruiting.requisitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boss hires engineers, Rec looks for them, Int talks with them; Ana has nothing to do with it. */
@QuarkusTest
class RequisitionsTest {

  private static final String REST =
      "title:'Engineer', jobExternalId:'engineer', orgUnitExternalId:'unit', hiringManagerExternalId:'boss',"
          + " recruiterExternalIds:['rec'], interviewerExternalIds:['int']";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @BeforeEach
  void people() {
    Workshop workshop = new Workshop(admin).furnish();
    for (String person : List.of("boss", "rec", "int", "ana")) {
      workshop.engineer(person, "");
    }
  }

  @Test
  void asksForWhatTheJobRequiresAndForMore() {
    admin.create("competencies", "e", "{name:'E', frameworkExternalId:'frame', tier:'JOB'}");
    UUID id =
        requisition(
            "competencies:[{competencyExternalId:'e', level:2, weight:3}, {competencyExternalId:'a', level:3, weight:5},"
                + " {competencyExternalId:'b', level:1, weight:9, critical:true}]");
    Answer asked = admin.get("/requisitions/" + id + "/requirements").expect(200);
    assertEquals(List.of("a", "b", "c", "d", "e"), asked.texts("", "/competency/externalId"));
    assertEquals("[[3,5,true],[2,2.5,true],[2,1,false],[4,1,false],[2,3,false]]", told(asked));
    assertEquals(List.of("3", "1", "null", "null", "2"), asked.texts("", "/ownLevel"));
    assertEquals("JOB", asked.text("/0/requiredBy/0/tier"));
    assertEquals(List.of("FUNCTIONAL", "CORE"), asked.texts("/1/requiredBy", "/tier"), asked::body);
    assertTrue(asked.at("/4/requiredBy").isEmpty());
    Answer job = admin.get("/jobs/" + admin.id("jobs", "engineer") + "/requirements").expect(200);
    assertEquals(3, job.json().size(), "those of the unit are not the job's");
  }

  @Test
  void requirementsFollowTheJobUntilItIsOpened() {
    UUID id = requisition("");
    raise("r3", "{competencyExternalId:'b', tier:'CORE', level:4}");
    assertEquals("[[3,1,true],[4,1,false],[2,1,false],[4,1,false]]", asked(id));
    assertTrue(admin.get("/requisitions/" + id).expect(200).at("/requirementsAsOf").isNull());
    step(id, "OPEN").expect(200);
    raise("r3", "{competencyExternalId:'b', tier:'CORE', level:3}");
    admin
        .patch("/competencies/" + admin.id("competencies", "c"), "{status:'INACTIVE'}")
        .expect(200);
    assertEquals("[[3,1,true],[4,1,false],[2,1,false],[4,1,false]]", asked(id));
    assertTrue(admin.get("/requisitions/" + id).text("/requirementsAsOf").endsWith("Z"));
    Answer other =
        admin.patch(
            "/requisitions/" + id,
            "{jobExternalId:'engineer', orgUnitExternalId:null, competencies:[{competencyExternalId:'a', level:4}]}");
    assertEquals(
        Set.of("/competencies IMMUTABLE", "/orgUnitExternalId IMMUTABLE"),
        other.problem(422, "UNPROCESSABLE").faults());
    admin.patch("/requisitions/" + id, "{headCount:3}").expect(200);
  }

  @Test
  void lifeIsOnRecord() {
    UUID id = requisition("");
    Answer illegal = step(id, "FILLED").problem(409, "ILLEGAL_TRANSITION");
    assertEquals("[\"OPEN\",\"CANCELLED\"]", illegal.at("/allowed").toString());
    for (String to : List.of("OPEN", "ON_HOLD", "OPEN", "CANCELLED")) {
      step(id, to).expect(200);
    }
    step(id, "OPEN").problem(409, "ILLEGAL_TRANSITION");
    Answer steps = admin.get("/requisitions/" + id + "/transitions").expect(200);
    assertEquals(List.of("OPEN", "ON_HOLD", "OPEN", "CANCELLED"), steps.texts("", "/to"));
    assertEquals(List.of("DRAFT", "OPEN", "ON_HOLD", "OPEN"), steps.texts("", "/from"));
    assertEquals(
        "CANCELLED",
        admin
            .put("requisitions", "req", "{" + REST + ", state:'OPEN'}")
            .expect(200)
            .text("/state"));
  }

  @Test
  void thoseWhoFillItSeeItAndEverybodyWhatIsPosted() {
    UUID id = requisition("");
    for (String member : List.of("boss", "rec", "int")) {
      tenant.person(member).get("/requisitions/" + id).expect(200);
    }
    Client ana = tenant.person("ana");
    ana.get("/requisitions/" + id).problem(404, "NOT_FOUND");
    admin.patch("/requisitions/" + id, "{posted:true}").expect(200);
    ana.get("/requisitions/" + id).problem(404, "NOT_FOUND");
    step(id, "OPEN").expect(200);
    ana.get("/requisitions/" + id).expect(200);
    ana.get("/requisitions/" + id + "/requirements").expect(200);
    ana.get("/requisitions/" + id + "/transitions").problem(403, "FORBIDDEN");
    ana.patch("/requisitions/" + id, "{headCount:3}").problem(403, "FORBIDDEN");
    ana.post("/requisitions/" + id + "/transitions", "{to:'CANCELLED'}").problem(403, "FORBIDDEN");
    step(id, "ON_HOLD").expect(200);
    ana.get("/requisitions/" + id).problem(404, "NOT_FOUND");
    tenant.program("requirements:read").get("/requisitions").problem(403, "FORBIDDEN");
    tenant.program("recruiting:read").get("/requisitions/" + id).expect(200);
    tenant
        .program("recruiting:read")
        .put("requisitions", "req", "{" + REST + "}")
        .problem(403, "FORBIDDEN");
    assertTrue(!ana.get("/events?limit=500").body().contains("requisition"));
  }

  @Test
  void everyFaultIsNamed() {
    Answer wrong =
        admin.put(
            "requisitions",
            "x",
            "{title:'X', jobExternalId:'none', hiringManagerExternalId:'nobody', recruiterExternalIds:['rec','gone'],"
                + " competencies:[{competencyExternalId:'a', level:9}, {competencyExternalId:'zz', level:1}]}");
    assertEquals(
        Set.of(
            "/jobExternalId UNKNOWN_REFERENCE",
            "/hiringManagerExternalId UNKNOWN_REFERENCE",
            "/recruiterExternalIds/1 UNKNOWN_REFERENCE",
            "/competencies/0/level LEVEL_OUTSIDE_SCALE",
            "/competencies/1/competencyExternalId UNKNOWN_REFERENCE"),
        wrong.problem(422, "UNPROCESSABLE").faults());
    Answer twice =
        admin.put(
            "requisitions",
            "x",
            "{title:'X', jobExternalId:'engineer', interviewerExternalIds:['rec','rec'],"
                + " competencies:[{competencyExternalId:'a', level:2}, {competencyExternalId:'a', level:3}]}");
    assertEquals(
        Set.of(
            "/interviewerExternalIds/1 DUPLICATE",
            "/competencies/1/competencyExternalId DUPLICATE"),
        twice.problem(422, "UNPROCESSABLE").faults());
    requisition("");
    admin.delete("/employees/" + admin.id("employees", "rec")).problem(409, "IN_USE");
  }

  private UUID requisition(String more) {
    return admin.create(
        "requisitions", "req", "{" + REST + (more.isEmpty() ? "" : ", " + more) + "}");
  }

  private Answer step(UUID id, String to) {
    return admin.post("/requisitions/" + id + "/transitions", "{to:'" + to + "'}");
  }

  private void raise(String requirement, String body) {
    admin.put("requirements", requirement, body).expect(200);
  }

  private String asked(UUID id) {
    return told(admin.get("/requisitions/" + id + "/requirements").expect(200));
  }

  private static String told(Answer asked) {
    StringBuilder all = new StringBuilder("[");
    for (int i = 0; i < asked.json().size(); i++) {
      all.append(i == 0 ? "[" : ",[")
          .append(asked.number("/" + i + "/required").toPlainString())
          .append(',')
          .append(asked.number("/" + i + "/weight").toPlainString())
          .append(',')
          .append(asked.text("/" + i + "/critical"))
          .append(']');
    }
    return all.append(']').toString();
  }
}

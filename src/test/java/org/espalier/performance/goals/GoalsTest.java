package org.espalier.performance.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GoalsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  /** Ana reports to lead, lead to boss; bo reports to nobody. */
  @BeforeEach
  void organisation() {
    Workshop workshop = new Workshop(admin).furnish();
    workshop.engineer("boss", "");
    workshop.engineer("lead", "boss");
    workshop.engineer("ana", "lead");
    workshop.engineer("bo", "");
    workshop.engineer("hr", "");
    admin.create("initiatives", "i", "{name:'Initiative'}");
  }

  @Test
  void sayWhatIsToBeReachedWithWhatIsUsual() {
    Answer goal =
        admin
            .put(
                "goals",
                "g",
                "{title:'G', employeeExternalId:'ana', initiativeExternalId:'i', dueOn:'2026-12-31',"
                    + " competencyExternalIds:['a','b'], keyResults:["
                    + "{key:'n', name:'N', type:'NUMBER', target:10},"
                    + " {key:'m', name:'M', type:'MILESTONE', weight:3}]}")
            .expect(201);
    assertEquals("DRAFT", goal.text("/state"));
    assertEquals("1", goal.text("/weight"));
    assertEquals(List.of("0", "0"), goal.texts("/keyResults", "/start"));
    assertEquals(List.of("10", "1"), goal.texts("/keyResults", "/target"));
    assertEquals(List.of("null", "null"), goal.texts("/keyResults", "/current"));
    assertEquals("0", goal.text("/progress"));
    assertEquals(List.of("a", "b"), goal.texts("/competencies", "/competencyExternalId"));
    String again =
        "{title:'G', employeeExternalId:'ana', initiativeExternalId:'i', dueOn:'2026-12-31',"
            + " competencyExternalIds:['a','b'], keyResults:["
            + "{key:'n', name:'N', type:'NUMBER', target:10.0, start:0},"
            + " {key:'m', name:'M', type:'MILESTONE', weight:3}], weight:1.00}";
    assertEquals(1, admin.put("goals", "g", again).expect(200).count("/revision"));
  }

  @Test
  void everyFaultIsTold() {
    Answer refused =
        admin.put(
            "goals",
            "g",
            "{title:'G', parentExternalId:'p', initiativeExternalId:'i', startsOn:'2026-02-01', dueOn:'2026-01-01',"
                + " competencyExternalIds:['a','a'], keyResults:[{key:'k', name:'N', type:'NUMBER'},"
                + " {key:'k', name:'N', type:'PERCENT', start:5, target:5.0},"
                + " {key:'m', name:'M', type:'MILESTONE', target:2}]}");
    refused.problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of(
            "/employeeExternalId EXCLUSIVE",
            "/initiativeExternalId EXCLUSIVE",
            "/dueOn DATES_REVERSED",
            "/competencyExternalIds/1 DUPLICATE",
            "/keyResults/0/target REQUIRED",
            "/keyResults/1/target OUT_OF_RANGE",
            "/keyResults/1/key DUPLICATE",
            "/keyResults/2/target EXCLUSIVE",
            "/parentExternalId UNKNOWN_REFERENCE"),
        refused.faults());
  }

  @Test
  void circlesAreRefused() {
    goal("a", "orgUnitExternalId:'unit'");
    goal("b", "orgUnitExternalId:'unit', parentExternalId:'a'");
    Answer refused =
        admin.put("goals", "a", "{title:'a', orgUnitExternalId:'unit', parentExternalId:'b'}");
    refused.problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/parentExternalId CYCLE"), refused.faults());
    admin.delete("/goals/" + admin.id("goals", "a")).problem(409, "IN_USE");
  }

  @Test
  void onlyStepsChangeTheState() {
    UUID id = goal("g", "employeeExternalId:'ana'");
    Client ana = tenant.person("ana");
    assertEquals(
        Set.of("/state IMMUTABLE"),
        ana.put("goals", "g", "{title:'G', employeeExternalId:'ana', state:'ACTIVE'}").faults());
    Answer early = ana.post("/goals/" + id + "/transitions", "{to:'ACHIEVED'}");
    early.problem(409, "ILLEGAL_TRANSITION");
    assertEquals("[\"ACTIVE\",\"CANCELLED\"]", early.at("/allowed").toString());
    Answer active = ana.post("/goals/" + id + "/transitions", "{to:'ACTIVE', comment:'go'}");
    assertEquals("ACTIVE", active.expect(200).text("/state"));
    assertEquals(
        "ACTIVE",
        ana.put("goals", "g", "{title:'Better', employeeExternalId:'ana'}")
            .expect(200)
            .text("/state"));
    admin.importRows("goals", "{externalId:'g', title:'Best', employeeExternalId:'ana'}");
    assertEquals("ACTIVE", ana.get("/goals/" + id).text("/state"));
    tenant.person("lead").post("/goals/" + id + "/transitions", "{to:'ACHIEVED'}").expect(200);
    ana.post("/goals/" + id + "/transitions", "{to:'ACTIVE'}").problem(409, "ILLEGAL_TRANSITION");
    Answer history = ana.get("/goals/" + id + "/transitions").expect(200);
    assertEquals(List.of("DRAFT", "ACTIVE"), history.texts("", "/from"));
    assertEquals(List.of("go", "null"), history.texts("", "/comment"));
  }

  @Test
  void importsMayTellHowNewGoalsStand() {
    admin.importRows(
        "goals",
        "{externalId:'below', title:'Below', employeeExternalId:'ana', parentExternalId:'above', state:'ACTIVE'}",
        "{externalId:'above', title:'Above', orgUnitExternalId:'unit', state:'ACHIEVED'}");
    assertEquals("ACTIVE", admin.get("/goals/by-external-id/below").expect(200).text("/state"));
    Answer refused =
        tenant
            .person("bo")
            .put("goals", "x", "{title:'X', employeeExternalId:'bo', state:'ACTIVE'}");
    assertEquals(Set.of("/state NOT_ALLOWED"), refused.faults());
  }

  @Test
  void aPersonsGoalsAreSeenAndSetInTheReportingLine() {
    UUID id = goal("g", "employeeExternalId:'ana'");
    for (String who : List.of("ana", "lead", "boss")) {
      Client caller = tenant.person(who);
      caller.get("/goals/" + id).expect(200);
      caller.patch("/goals/" + id, "{description:'by " + who + "'}").expect(200);
    }
    Client bo = tenant.person("bo");
    bo.get("/goals/" + id).problem(404, "NOT_FOUND");
    assertEquals(0, bo.get("/goals?count=exact").expect(200).count("/totalCount"));
    bo.patch("/goals/" + id, "{title:'Mine'}").problem(404, "NOT_FOUND");
    bo.post("/goals/" + id + "/transitions", "{to:'ACTIVE'}").problem(404, "NOT_FOUND");
    assertEquals(
        Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
        bo.put("goals", "new", "{title:'X', employeeExternalId:'ana'}").faults());
    Client partner = tenant.caller("hr", List.of("hr-partner"), List.of(), "hr");
    partner.get("/goals/" + id).expect(200);
    partner.patch("/goals/" + id, "{title:'Ours'}").problem(403, "FORBIDDEN");
    partner.post("/goals/" + id + "/transitions", "{to:'ACTIVE'}").problem(403, "FORBIDDEN");
    partner.delete("/goals/" + id).problem(403, "FORBIDDEN");
  }

  @Test
  void aUnitsGoalsAreSeenByEverybodyAndSetByAdministrators() {
    UUID id = goal("u", "orgUnitExternalId:'unit'");
    Client bo = tenant.person("bo");
    bo.get("/goals/" + id).expect(200);
    bo.patch("/goals/" + id, "{title:'Mine'}").problem(403, "FORBIDDEN");
    bo.post("/goals/" + id + "/transitions", "{to:'ACTIVE'}").problem(403, "FORBIDDEN");
    bo.delete("/goals/" + id).problem(403, "FORBIDDEN");
    tenant
        .person("boss")
        .post("/goals", "{title:'X', orgUnitExternalId:'unit'}")
        .problem(403, "FORBIDDEN");
    tenant
        .program("goals:write")
        .post("/goals", "{title:'X', orgUnitExternalId:'unit'}")
        .expect(201);
  }

  @Test
  void nobodyHangsAGoalOnOneThatIsHidden() {
    goal("top", "employeeExternalId:'boss'");
    Client ana = tenant.person("ana");
    Answer refused =
        ana.put("goals", "g", "{title:'G', employeeExternalId:'ana', parentExternalId:'top'}");
    assertEquals(Set.of("/parentExternalId UNKNOWN_REFERENCE"), refused.faults());
    assertEquals(
        refused.at("/errors/0/message").asText().replace("top", "nothing"),
        ana.put("goals", "g", "{title:'G', employeeExternalId:'ana', parentExternalId:'nothing'}")
            .at("/errors/0/message")
            .asText());
    tenant
        .person("boss")
        .put("goals", "g", "{title:'G', employeeExternalId:'ana', parentExternalId:'top'}")
        .expect(201);
    ana.put("goals", "g", "{title:'Mine', employeeExternalId:'ana', parentExternalId:'top'}")
        .expect(200);
  }

  @Test
  void goalsKeepTheirOwner() {
    goal("g", "employeeExternalId:'ana'");
    assertEquals(
        Set.of("/employeeExternalId IMMUTABLE"),
        admin.put("goals", "g", "{title:'G', employeeExternalId:'bo'}").faults());
    assertEquals(
        Set.of("/employeeExternalId IMMUTABLE", "/orgUnitExternalId IMMUTABLE"),
        admin.put("goals", "g", "{title:'G', orgUnitExternalId:'unit'}").faults());
    assertEquals(
        Set.of("/employeeExternalId IMMUTABLE"),
        tenant
            .person("bo")
            .put("goals", "g", "{title:'G', employeeExternalId:'bo', state:'ACHIEVED'}")
            .faults(),
        "how far it is is not told");
  }

  @Test
  void theGraphGoesUpAndDown() {
    goal("u", "orgUnitExternalId:'unit', initiativeExternalId:'i'");
    UUID own =
        goal("g", "employeeExternalId:'ana', parentExternalId:'u', competencyExternalIds:['a']");
    Answer seen =
        new Graphql(tenant.person("ana"))
            .data(
                "{ goal(id: \"%s\") { employee { externalId } competencies { competency { name } } parent { orgUnit { name } initiative { name } children { nodes { title } } } } }"
                    .formatted(own));
    assertEquals("Initiative", seen.text("/data/goal/parent/initiative/name"));
    assertEquals("g", seen.text("/data/goal/parent/children/nodes/0/title"));
    assertEquals("Competency a", seen.text("/data/goal/competencies/0/competency/name"));
    Answer other =
        new Graphql(tenant.person("bo"))
            .data(
                "{ initiative(externalId: \"i\") { goals { nodes { title children { totalCount } } } } }");
    assertEquals("u", other.text("/data/initiative/goals/nodes/0/title"));
    assertEquals(0, other.count("/data/initiative/goals/nodes/0/children/totalCount"));
    Answer moved =
        new Graphql(tenant.person("ana"))
            .data(
                "mutation { transitionGoal(id: \"%s\", input: {to: \"ACTIVE\"}) { goal { state transitions { to } } } }"
                    .formatted(own));
    assertTrue(moved.body().contains("ACTIVE"), moved::body);
  }

  private UUID goal(String externalId, String more) {
    return admin.create("goals", externalId, "{title:'" + externalId + "', " + more + "}");
  }
}

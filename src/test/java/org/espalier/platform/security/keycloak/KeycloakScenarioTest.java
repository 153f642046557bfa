package org.espalier.platform.security.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.keycloak.Realm;
import org.espalier.testing.keycloak.WithKeycloak;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The main scenario with nobody in it who did not come through Keycloak. */
@QuarkusTest
@TestProfile(WithKeycloak.class)
@Order(1)
class KeycloakScenarioTest {

  @Test
  void gapIsClosedByPeopleWithPasswordsAndAProgramWithASecret() {
    Client hris = Realm.program("hris");
    files(hris);
    Client ana = Realm.person("ana");
    Client mara = Realm.person("mara");

    String employee = ana.get("/me").expect(200).text("/employee/id");
    Answer gap = ana.get("/employees/" + employee + "/gap").expect(200);
    assertEquals("0.5", gap.number("/readiness").toPlainString());
    assertEquals(List.of("modelling"), gap.texts("/blockingGaps", "/externalId"));
    assertEquals(gap.at("/items"), mara.get("/employees/" + employee + "/gap").at("/items"));

    Answer draft = ana.post("/employees/" + employee + "/plan-drafts", "{maxItems:1}").expect(201);
    String plan = "/development-plans/" + draft.text("/plan/id");
    step(ana, plan, "PROPOSED", "PROPOSED");
    step(ana, plan, "AGREED", "PROPOSED");
    ana.post(plan + "/transitions", "{to:'ACTIVE'}").problem(409, "ILLEGAL_TRANSITION");
    step(mara, plan, "AGREED", "AGREED");
    step(mara, plan, "ACTIVE", "ACTIVE");

    Answer assigned = ana.get("/assignments?employeeId=" + employee).expect(200);
    assertEquals(List.of("PLAN"), assigned.texts("/items", "/origin"));
    String done = "{employeeExternalId:'ana', activityExternalId:'course', score:88}";
    ana.post("/completions", done).problem(403, "FORBIDDEN");
    assertTrue(
        Realm.person("lea").post("/completions", done).expect(201).at("/passed").asBoolean());

    Answer closed = ana.get("/employees/" + employee + "/gap").expect(200);
    assertEquals("1", closed.number("/readiness").toPlainString());
    assertEquals(List.of(), closed.texts("/blockingGaps", "/externalId"));
    assertEquals("1", ana.get(plan).expect(200).number("/progress").toPlainString());
  }

  private static void files(Client hris) {
    People.imported(hris);
    file(
        hris,
        "proficiency-scales",
        "{externalId:'four', name:'Four', levels:[{value:1,label:'Aware'},{value:2,label:'Working'},"
            + "{value:3,label:'Practitioner'},{value:4,label:'Expert'}]}");
    file(hris, "frameworks", "{externalId:'data', name:'Data roles', scaleExternalId:'four'}");
    file(
        hris,
        "competencies",
        "{externalId:'modelling', name:'Data modelling', frameworkExternalId:'data', tier:'JOB'}");
    file(
        hris,
        "requirements",
        "{externalId:'de-modelling', competencyExternalId:'modelling', tier:'JOB', jobExternalId:'engineer',"
            + " level:3, critical:true}");
    file(
        hris,
        "evidence",
        "{externalId:'e1', employeeExternalId:'ana', competencyExternalId:'modelling', level:2, source:'MANAGER'}");
    file(
        hris,
        "activities",
        "{externalId:'course', title:'Data modelling in practice', type:'COURSE', hours:16, graded:true,"
            + " develops:[{competencyExternalId:'modelling', toLevel:3}]}");
  }

  private static void file(Client hris, String kind, String row) {
    Answer job = hris.importRows(kind, row);
    assertEquals(1, job.count("/counts/created"), job.body());
  }

  private static void step(Client who, String plan, String to, String state) {
    String body = "{to:'" + to + "'}";
    assertEquals(state, who.post(plan + "/transitions", body).expect(200).text("/state"));
  }
}

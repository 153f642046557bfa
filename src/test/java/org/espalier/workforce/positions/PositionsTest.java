package org.espalier.workforce.positions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PositionsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @BeforeEach
  void organise() {
    admin.create("jobs", "nurse", "{title:'Nurse'}");
    admin.create("positions", "chief", "{title:'Chief'}");
    admin.create(
        "positions",
        "ward",
        "{title:'Ward nurse', jobExternalId:'nurse', headCount:3, reportsToExternalId:'chief'}");
    person("boss", "positionExternalId:'chief'");
    person("ana", "managerExternalId:'boss', positionExternalId:'ward'");
    person("bob", "managerExternalId:'ana', positionExternalId:'ward'");
  }

  @Test
  void positionsFormATreeWithoutCircles() {
    UUID chief = admin.id("positions", "chief");
    admin.create("positions", "aide", "{title:'Aide', reportsToExternalId:'ward'}");
    assertEquals(
        List.of("aide", "chief", "ward"),
        admin
            .get("/positions?sort=externalId&withinPositionId=" + chief)
            .expect(200)
            .texts("/items", "/externalId"));
    Answer circle = admin.put("positions", "chief", "{title:'Chief', reportsToExternalId:'aide'}");
    assertEquals(
        Set.of("/reportsToExternalId CYCLE"), circle.problem(422, "UNPROCESSABLE").faults());
    Answer file =
        admin.importRows(
            "positions", "{externalId:'chief', title:'Chief', reportsToExternalId:'aide'}");
    assertEquals(1, file.count("/counts/failed"));
  }

  @Test
  void onePersonIsMeantToHoldItUnlessSaidOtherwise() {
    assertEquals(1, admin.get("/positions/by-external-id/chief").expect(200).count("/headCount"));
    Answer none = admin.put("positions", "none", "{title:'None', headCount:0}");
    assertEquals(Set.of("/headCount OUT_OF_RANGE"), none.problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void incumbentsAndVacanciesFollowPeople() {
    Answer ward = incumbents(admin, "ward", "");
    assertEquals(List.of("ana", "bob"), ward.texts("/incumbents", "/externalId"));
    assertEquals("3 2 1", numbers(ward));
    assertEquals(List.of("ward"), vacant("true"));
    assertEquals(List.of("chief"), vacant("false"));
    person("bob", "managerExternalId:'ana', positionExternalId:'ward', status:'INACTIVE'");
    person("cy", "positionExternalId:'ward', hireDate:'2999-01-01'");
    assertEquals("3 1 2", numbers(incumbents(admin, "ward", "")));
    person("boss", "");
    assertEquals("1 0 1", numbers(incumbents(admin, "chief", "")));
    assertEquals(List.of("chief", "ward"), vacant("true"));
    for (String more : List.of("dan", "eve", "fay")) {
      person(more, "positionExternalId:'ward'");
    }
    assertEquals("3 4 0", numbers(incumbents(admin, "ward", "")));
  }

  @Test
  void whoHeldItThenIsToldAsOfThen() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
    person("bob", "managerExternalId:'ana', positionExternalId:'chief'");
    admin.put("positions", "ward", "{title:'Ward nurse', headCount:5}").expect(200);
    assertEquals(List.of("ana"), incumbents(admin, "ward", "").texts("/incumbents", "/externalId"));
    Answer then = incumbents(admin, "ward", "?asOf=" + before);
    assertEquals(List.of("ana", "bob"), then.texts("/incumbents", "/externalId"));
    assertEquals("3 2 1", numbers(then));
    assertEquals(before.toString(), then.text("/asOf"));
    assertEquals(
        List.of("boss"),
        incumbents(admin, "chief", "?asOf=" + before).texts("/incumbents", "/externalId"));
    admin
        .get("/positions/" + admin.id("positions", "ward") + "/incumbents?asOf=soon")
        .problem(400, "INVALID_REQUEST");
  }

  @Test
  void countsAreForAllAndPeopleForThoseWhoSeeThem() {
    Answer bobs = incumbents(tenant.person("bob"), "ward", "");
    assertEquals(List.of("bob"), bobs.texts("/incumbents", "/externalId"));
    assertEquals("3 2 1", numbers(bobs));
    Answer anas = incumbents(tenant.person("ana"), "ward", "");
    assertEquals(List.of("ana", "bob"), anas.texts("/incumbents", "/externalId"));
    Answer graph =
        tenant
            .person("bob")
            .post(
                "~/graphql",
                "{query:'{ positions(sort: \\\"externalId\\\") { nodes { externalId reportsTo { externalId } staffing { incumbentCount vacancies incumbents { externalId } } } } }'}")
            .expect(200);
    assertEquals("chief", graph.text("/data/positions/nodes/1/reportsTo/externalId"));
    assertEquals(2, graph.count("/data/positions/nodes/1/staffing/incumbentCount"));
    assertEquals(
        List.of("bob"), graph.texts("/data/positions/nodes/1/staffing/incumbents", "/externalId"));
  }

  @Test
  void positionThatSomebodyHoldsIsNotDeleted() {
    UUID ward = admin.id("positions", "ward");
    admin.delete("/positions/" + ward).problem(409, "IN_USE");
    person("ana", "");
    person("bob", "");
    admin.delete("/positions/" + ward).expect(204);
    admin.get("/positions/" + ward + "/incumbents").problem(410, "GONE");
  }

  @Test
  void peopleAreFoundByTheirPositionAndInAudiences() {
    UUID ward = admin.id("positions", "ward");
    assertEquals(
        List.of("ana", "bob"),
        admin
            .get("/employees?sort=externalId&positionId=" + ward)
            .expect(200)
            .texts("/items", "/externalId"));
    Answer hit = admin.post("/audience-previews", "{audience:'position eq \\\"ward\\\"'}");
    assertEquals(2, hit.expect(200).count("/count"));
    Answer unknown = admin.post("/audience-previews", "{audience:'position eq \\\"w\\\"'}");
    assertEquals(
        Set.of("/audience UNKNOWN_REFERENCE"), unknown.problem(422, "UNPROCESSABLE").faults());
    Answer nowhere =
        admin.put("employees", "x", "{givenName:'X', familyName:'Y', positionExternalId:'w'}");
    assertEquals(
        Set.of("/positionExternalId UNKNOWN_REFERENCE"),
        nowhere.problem(422, "UNPROCESSABLE").faults());
  }

  @Test
  void onlyAdministratorsWrite() {
    tenant.person("boss").post("/positions", "{title:'Mine'}").problem(403, "FORBIDDEN");
    assertTrue(tenant.person("bob").get("/positions").expect(200).at("/items").size() == 2);
  }

  private void person(String externalId, String rest) {
    String body = "{givenName:'G', familyName:'" + externalId + "'";
    int status =
        admin
            .put("employees", externalId, body + (rest.isEmpty() ? "}" : ", " + rest + "}"))
            .status();
    assertTrue(status == 200 || status == 201, () -> externalId + " " + status);
  }

  private List<String> vacant(String vacant) {
    return admin
        .get("/positions?sort=externalId&vacant=" + vacant)
        .expect(200)
        .texts("/items", "/externalId");
  }

  private Answer incumbents(Client caller, String position, String query) {
    UUID id = admin.id("positions", position);
    return caller.get("/positions/" + id + "/incumbents" + query).expect(200);
  }

  private static String numbers(Answer staffing) {
    return staffing.count("/headCount")
        + " "
        + staffing.count("/incumbentCount")
        + " "
        + staffing.count("/vacancies");
  }
}

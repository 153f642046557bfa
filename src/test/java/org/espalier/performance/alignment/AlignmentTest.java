package org.espalier.performance.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlignmentTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Workshop workshop = new Workshop(admin);

  @BeforeEach
  void organisation() {
    workshop.furnish();
    workshop.engineer("boss", "");
    workshop.engineer("lead", "boss");
    workshop.engineer("ana", "lead");
    workshop.engineer("bo", "");
    admin.create(
        "initiatives",
        "i",
        "{name:'Initiative', demands:[{competencyExternalId:'a', level:3, headCount:4},"
            + " {competencyExternalId:'b', level:2}]}");
    goal("unit", "orgUnitExternalId:'unit', initiativeExternalId:'i'");
    goal("bosses", "employeeExternalId:'boss', parentExternalId:'unit'");
    goal("anas", "employeeExternalId:'ana', parentExternalId:'bosses', weight:3");
  }

  @Test
  void everyOpenGoalIsFollowedToItsInitiative() {
    goal("own", "employeeExternalId:'ana'");
    admin.create("goals", "over", "{title:'over', employeeExternalId:'ana', state:'ACHIEVED'}");
    Answer told = tenant.person("boss").get(alignment("ana")).expect(200);
    assertEquals(2, told.count("/goalCount"));
    assertEquals(1, told.count("/alignedCount"));
    assertEquals("0.75", told.text("/alignedShare"));
    int place = told.texts("/goals", "/title").indexOf("anas");
    String aligned = "/goals/" + place;
    assertEquals("i", told.text(aligned + "/initiative/externalId"));
    assertEquals(List.of("bosses", "unit"), told.texts(aligned + "/chain", "/title"));
    assertTrue(told.at("/goals/" + (1 - place) + "/initiative").isNull(), told::body);
    assertTrue(told.at("/goals/" + (1 - place) + "/chain").isEmpty(), told::body);
  }

  @Test
  void goalsAboveThatTheCallerMayNotSeeHaveNoTitle() {
    Answer told = tenant.person("ana").get(alignment("ana")).expect(200);
    assertEquals(List.of("null", "unit"), told.texts("/goals/0/chain", "/title"));
    assertEquals(List.of("null", "null"), told.texts("/goals/0/chain", "/employeeId"));
    assertEquals("Initiative", told.text("/goals/0/initiative/name"));
    assertTrue(!told.body().contains("bosses"), told::body);
    tenant.person("bo").get(alignment("ana")).problem(404, "NOT_FOUND");
    assertEquals(0, tenant.person("bo").get(alignment("bo")).expect(200).count("/goalCount"));
  }

  @Test
  void initiativesKnowWhoWorksForThemAndWhoIsAble() {
    workshop.rate("ana", "a", "3");
    workshop.rate("bo", "a", "4");
    workshop.rate("lead", "a", "2");
    admin
        .post(
            "/development-plans",
            "{employeeExternalId:'lead', title:'P', items:[{competencyExternalId:'a', targetLevel:3}]}")
        .expect(201);
    checkIn("unit", "0.5");
    checkIn("anas", "0.1");
    Answer all = admin.get(initiative()).expect(200);
    assertEquals(3, all.count("/goals"));
    assertEquals(1, all.count("/units"));
    assertEquals(2, all.count("/people"));
    assertEquals(2, all.count("/measured"));
    // (1 × 0.5 + 3 × 0.1) / 4
    assertEquals("0.2", all.text("/progress"));
    assertEquals(List.of("a", "b"), all.texts("/competencies", "/competency/externalId"));
    assertEquals(List.of("4", "null"), all.texts("/competencies", "/headCount"));
    assertEquals(List.of("2", "0"), all.texts("/competencies", "/able"));
    assertEquals(List.of("1", "0"), all.texts("/competencies", "/learning"));
  }

  @Test
  void peopleCountOnlyWhereTheCallerSeesThem() {
    workshop.rate("ana", "a", "3");
    workshop.rate("bo", "a", "4");
    Answer told = tenant.person("bo").get(initiative()).expect(200);
    assertEquals(1, told.count("/goals"));
    assertEquals(0, told.count("/people"));
    assertEquals(1, told.count("/competencies/0/able"));
    assertEquals(2, tenant.person("boss").get(initiative()).expect(200).count("/people"));
  }

  @Test
  void levelsThatRanOutCountNoMore() {
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'ana', competencyExternalId:'a', level:4, source:'MANAGER',"
                + " observedAt:'2024-01-01', validUntil:'2025-01-01'}")
        .expect(201);
    assertEquals(0, admin.get(initiative()).expect(200).count("/competencies/0/able"));
    workshop.rate("ana", "a", "3");
    assertEquals(1, admin.get(initiative()).expect(200).count("/competencies/0/able"));
  }

  @Test
  void initiativesThatNobodyServesAreFound() {
    admin.create("initiatives", "idle", "{name:'Idle'}");
    admin.create("initiatives", "planned", "{name:'Planned'}");
    admin.create(
        "goals", "d", "{title:'D', orgUnitExternalId:'unit', initiativeExternalId:'planned'}");
    assertEquals(
        List.of("Idle", "Planned"),
        admin.get("/initiatives?unserved=true&sort=name").expect(200).texts("/items", "/name"));
    assertEquals(
        List.of("Initiative"),
        admin.get("/initiatives?unserved=false").expect(200).texts("/items", "/name"));
    goal("below", "employeeExternalId:'boss', parentExternalId:'d'");
    assertEquals(
        List.of("Idle"),
        admin.get("/initiatives?unserved=true&sort=name").expect(200).texts("/items", "/name"),
        "a goal further down serves it, as its alignment says");
    assertEquals(
        List.of("Idle", "Planned"),
        tenant
            .person("ana")
            .get("/initiatives?unserved=true&sort=name")
            .expect(200)
            .texts("/items", "/name")
            .stream()
            .filter(name -> !name.equals("Initiative"))
            .toList(),
        "whoever may not see that goal does not learn of it");
    tenant.program("initiatives:read").get("/initiatives").expect(200);
    tenant.program("initiatives:read").get("/initiatives?unserved=true").problem(403, "FORBIDDEN");
  }

  @Test
  void whatIsNotInUseAnyMoreIsNotAskedFor() {
    workshop.rate("ana", "a", "3");
    admin
        .patch("/competencies/" + admin.id("competencies", "b"), "{status:'INACTIVE'}")
        .expect(200);
    assertEquals(
        List.of("a"),
        admin.get(initiative()).expect(200).texts("/competencies", "/competency/externalId"));
    admin.patch("/competencies/" + admin.id("competencies", "b"), "{status:'ACTIVE'}").expect(200);
    assertEquals(2, admin.get(initiative()).expect(200).at("/competencies").size());
    for (String state : List.of("PUBLISHED", "RETIRED")) {
      admin
          .post(
              "/frameworks/" + admin.id("frameworks", "frame") + "/transitions",
              "{to:'" + state + "'}")
          .expect(200);
    }
    assertEquals(0, admin.get(initiative()).expect(200).at("/competencies").size());
  }

  @Test
  void theGraphTellsTheSameForManyAtOnce() {
    goal("own", "employeeExternalId:'lead', weight:2");
    admin.create(
        "initiatives", "j", "{name:'Other', demands:[{competencyExternalId:'a', level:4}]}");
    goal("others", "employeeExternalId:'bo', initiativeExternalId:'j'");
    goal("leads", "employeeExternalId:'lead', initiativeExternalId:'j'");
    workshop.rate("ana", "a", "3");
    workshop.rate("lead", "a", "4");
    checkIn("anas", "0.4");
    checkIn("leads", "0.7");
    Client boss = tenant.person("boss");
    Answer seen =
        new Graphql(boss)
            .data(
                "{ employees(sort: \"externalId\") { nodes { externalId alignment { goalCount alignedCount alignedShare"
                    + " goals { externalId chain { title } initiative { externalId } } } } }"
                    + " initiatives(sort: \"name\") { nodes { externalId alignment { goals units people measured progress"
                    + " competencies { level able learning competency { externalId } } } } } }");
    assertEquals(
        List.of("ana", "boss", "lead"), seen.texts("/data/employees/nodes", "/externalId"));
    for (JsonNode one : seen.at("/data/employees/nodes")) {
      agrees(one.at("/alignment"), boss.get(alignment(one.at("/externalId").asText())));
    }
    assertEquals(List.of("i", "j"), seen.texts("/data/initiatives/nodes", "/externalId"));
    for (JsonNode one : seen.at("/data/initiatives/nodes")) {
      String id = admin.id("initiatives", one.at("/externalId").asText()).toString();
      agrees(one.at("/alignment"), boss.get("/initiatives/" + id + "/alignment"));
    }
    assertEquals(1, seen.count("/data/initiatives/nodes/1/alignment/goals"), "not that of Bo");
    Answer unserved = tenant.graphql().data("{ initiatives(unserved: true) { totalCount } }");
    assertEquals(0, unserved.count("/data/initiatives/totalCount"));
  }

  /** Whatever is told here is told there, member by member. */
  private static void agrees(JsonNode told, Answer rest) {
    assertTrue(told.isObject() && !told.isEmpty(), told::toString);
    agrees(told, rest.expect(200).json());
  }

  private static void agrees(JsonNode told, JsonNode rest) {
    if (told.isObject()) {
      told.properties().forEach(member -> agrees(member.getValue(), rest.path(member.getKey())));
    } else if (told.isArray()) {
      assertEquals(told.size(), rest.size(), rest::toString);
      for (int i = 0; i < told.size(); i++) {
        agrees(told.get(i), rest.get(i));
      }
    } else {
      assertEquals(told, rest);
    }
  }

  private String alignment(String person) {
    return "/employees/" + admin.id("employees", person) + "/alignment";
  }

  private String initiative() {
    return "/initiatives/" + admin.id("initiatives", "i") + "/alignment";
  }

  private void checkIn(String goal, String progress) {
    UUID id = admin.id("goals", goal);
    admin
        .post("/goals/" + id + "/check-ins", "{confidence:'ON_TRACK', progress:" + progress + "}")
        .expect(201);
  }

  private void goal(String externalId, String more) {
    admin.create("goals", externalId, "{title:'" + externalId + "', state:'ACTIVE', " + more + "}");
  }
}

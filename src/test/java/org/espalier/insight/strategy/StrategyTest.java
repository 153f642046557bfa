package org.espalier.insight.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An initiative asks for three who know the cloud at level 3: one does, one develops it until May
 * 2030 and one until June, one is overdue, one lacks a level, one lacks two, and one is unassessed.
 */
@QuarkusTest
class StrategyTest {

  private static final String ASKED = "/insights/strategy";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @BeforeEach
  void company() {
    admin.create(
        "proficiency-scales",
        "five",
        "{name:'Five', levels:[{value:1,label:'1'},{value:2,label:'2'},{value:3,label:'3'},{value:4,label:'4'},{value:5,label:'5'}]}");
    admin.create("frameworks", "skills", "{name:'Skills', scaleExternalId:'five'}");
    for (String name : List.of("cloud", "tact")) {
      admin.create(
          "competencies",
          name,
          "{name:'%s', frameworkExternalId:'skills', tier:'JOB'}".formatted(name));
    }
    person("boss", "", "4");
    person("may", "boss", "2");
    person("june", "boss", "1");
    person("late", "boss", "2");
    person("near", "boss", "2");
    person("far", "boss", "1");
    person("new", "boss", "");
    plan("may", "2030-05-31", "ACTIVE");
    plan("june", "2030-06-30", "AGREED");
    plan("late", "2020-01-31", "ACTIVE");
    plan("near", "2029-01-31", "DRAFT");
    admin.create(
        "initiatives",
        "move",
        "{name:'Move', demands:[{competencyExternalId:'cloud', level:3, headCount:3, critical:true},"
            + " {competencyExternalId:'tact', level:2}]}");
  }

  @Test
  void whoHasItWhoDevelopsItWhoCouldAndByWhen() {
    Answer told = admin.get(ASKED + "/" + initiative()).expect(200);
    assertTrue(told.at("/complete").asBoolean());
    String cloud = "/items/0/competencies/0";
    assertEquals("cloud", told.text(cloud + "/competency/externalId"));
    assertEquals(3, told.count(cloud + "/required"));
    assertEquals(1, told.count(cloud + "/has"));
    assertEquals(3, told.count(cloud + "/developing"));
    assertEquals(
        List.of("2020-01-31", "2030-05-31", "2030-06-30"), told.texts(cloud + "/until", "/day"));
    assertTrue(told.at(cloud + "/until/0/overdue").asBoolean());
    assertEquals(1, told.count(cloud + "/could"));
    assertEquals("2030-06-30", told.text(cloud + "/coveredBy"), "the overdue one does not count");
    assertEquals(1, told.count(cloud + "/coverage/numerator"));
    assertEquals(3, told.count(cloud + "/coverage/denominator"));
    assertEquals(
        "urn:espalier:definition:strategy-coverage", told.text(cloud + "/coverage/definition"));
    String tact = "/items/0/competencies/1";
    assertEquals("NO_HEAD_COUNT", told.text(tact + "/notCovered"));
    assertTrue(told.at(tact + "/coverage").isNull() && told.at(tact + "/coveredBy").isNull());
    assertEquals("NO_HEAD_COUNT", told.text("/items/0/notCovered"));
    assertEquals(3, told.count("/items/0/coverage/denominator"));
    Answer further = admin.get(ASKED + "/" + initiative() + "?within=2").expect(200);
    assertEquals(2, further.count(cloud + "/could"));
  }

  @Test
  void coverageFollowsWhatHappens() {
    rate("near", "5");
    rate("far", "3");
    String cloud = "/items/0/competencies/0";
    Answer covered = admin.get(ASKED + "/" + initiative()).expect(200);
    assertEquals(LocalDate.now(ZoneOffset.UTC).toString(), covered.text(cloud + "/coveredBy"));
    assertEquals(1, covered.count(cloud + "/coverage/value"));
    admin
        .patch(
            "/initiatives/" + initiative(),
            "{demands:[{competencyExternalId:'cloud', level:3, headCount:30}]}")
        .expect(200);
    Answer few = admin.get(ASKED + "/" + initiative()).expect(200);
    assertEquals("TOO_FEW", few.text(cloud + "/notCovered"));
    assertEquals("TOO_FEW", few.text("/items/0/notCovered"));
    assertEquals(3, few.count("/items/0/coverage/numerator"));
  }

  @Test
  void fromANumberToItsPeople() {
    String path = ASKED + "/" + initiative() + "/people?competencyId=" + cloud();
    assertEquals(
        List.of("boss"), admin.get(path + "&part=HAS").texts("/items", "/employee/externalId"));
    Answer coming = admin.get(path + "&part=DEVELOPING").expect(200);
    assertEquals(
        Set.of("may", "june", "late"), Set.copyOf(coming.texts("/items", "/employee/externalId")));
    assertEquals(
        List.of("near"), admin.get(path + "&part=COULD").texts("/items", "/employee/externalId"));
    Answer first = admin.get(path + "&limit=2").expect(200);
    Answer second = admin.get(path + "&limit=3&cursor=" + first.text("/nextCursor")).expect(200);
    assertEquals(2, first.at("/items").size());
    assertEquals(3, second.at("/items").size());
    assertTrue(second.at("/nextCursor").isNull());
  }

  @Test
  void othersAreCountedForThoseAloneWhoMaySeeThem() {
    Client may = tenant.person("may");
    Answer own = may.get(ASKED).expect(200);
    assertTrue(!own.at("/complete").asBoolean());
    String cloud = "/items/0/competencies/0";
    assertEquals(0, own.count(cloud + "/has"));
    assertEquals(1, own.count(cloud + "/developing"));
    assertTrue(own.at(cloud + "/coverage").isNull() && own.at("/items/0/coverage").isNull());
    assertEquals("PART_OF_PEOPLE", own.text(cloud + "/notCovered"));
    assertEquals(
        List.of("may"),
        may.get(ASKED + "/" + initiative() + "/people?competencyId=" + cloud())
            .texts("/items", "/employee/externalId"));
    assertEquals(0, tenant.as("learning-admin").get(ASKED).expect(200).count(cloud + "/has"));
    assertEquals(1, tenant.person("boss").get(ASKED).expect(200).count(cloud + "/has"));
    for (String scope : List.of("gaps:read", "development-plans:read", "insights:read")) {
      tenant.program(scope, "initiatives:read").get(ASKED).problem(403, "FORBIDDEN");
    }
    Client program = tenant.program("gaps:read", "development-plans:read", "initiatives:read");
    assertTrue(program.get(ASKED).expect(200).at("/complete").asBoolean());
  }

  @Test
  void whatIsWrongIsNamed() {
    admin.get(ASKED + "/" + UUID.randomUUID()).problem(404, "NOT_FOUND");
    assertEquals(
        Set.of("?within OUT_OF_RANGE"),
        admin.get(ASKED + "?within=0").problem(400, "INVALID_REQUEST").faults());
    String people = ASKED + "/" + initiative() + "/people";
    assertEquals(
        Set.of("?competencyId REQUIRED", "?part NOT_ALLOWED"),
        admin.get(people + "?part=ALL").problem(400, "INVALID_REQUEST").faults());
    admin.get(people + "?cursor=x&competencyId=" + cloud()).problem(400, "INVALID_CURSOR");
    admin.create("initiatives", "idle", "{name:'Idle', status:'INACTIVE'}");
    assertEquals(List.of("move"), admin.get(ASKED).texts("/items", "/initiative/externalId"));
    UUID gone = initiative();
    admin.delete("/initiatives/" + gone).expect(204);
    admin.get(ASKED + "/" + gone).problem(410, "GONE");
  }

  @Test
  void bothInterfacesTellTheSameInTwoStatements() {
    String ratio = " { numerator denominator value reason definition }";
    JsonNode there =
        new Graphql(admin)
            .data(
                "{ strategy(limit: 2) { asOf complete within definition items { initiative { id externalId name } startsOn endsOn weight coverage"
                    + ratio
                    + " coveredBy notCovered competencies { competency { id externalId name tier } scale { id min max } level weight"
                    + " critical required has developing until { day overdue people } could coverage"
                    + ratio
                    + " coveredBy notCovered } } nextCursor }"
                    + " strategyPeople(initiativeId: \""
                    + initiative()
                    + "\", competencyId: \""
                    + cloud()
                    + "\") { items { employee { id externalId givenName familyName } part level due } nextCursor } }")
            .at("/data");
    assertEquals(admin.get(ASKED).expect(200).json().at("/items"), there.at("/strategy/items"));
    ObjectNode here =
        (ObjectNode)
            admin
                .get(ASKED + "/" + initiative() + "/people?competencyId=" + cloud())
                .expect(200)
                .json();
    assertEquals(here.without("asOf").toString(), there.at("/strategyPeople").toString());
    String one = ASKED + "/" + initiative();
    for (String path : List.of(ASKED, one, one + "/people?competencyId=" + cloud())) {
      assertEquals(2, tenant.statements(() -> admin.get(path).expect(200)).size(), path);
    }
  }

  private UUID initiative() {
    return admin.id("initiatives", "move");
  }

  private UUID cloud() {
    return admin.id("competencies", "cloud");
  }

  private void person(String externalId, String manager, String level) {
    String above = manager.isEmpty() ? "" : ", managerExternalId:'" + manager + "'";
    admin.create(
        "employees", externalId, "{givenName:'G', familyName:'%s'%s}".formatted(externalId, above));
    if (!level.isEmpty()) {
      rate(externalId, level);
    }
  }

  private void rate(String externalId, String level) {
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'%s', competencyExternalId:'cloud', level:%s, source:'MANAGER'}"
                .formatted(externalId, level))
        .expect(201);
  }

  private void plan(String person, String due, String state) {
    admin
        .post(
            "/development-plans",
            "{employeeExternalId:'%s', title:'P', state:'%s', items:[{competencyExternalId:'cloud', targetLevel:3, due:'%s'}]}"
                .formatted(person, state, due))
        .expect(201);
  }
}

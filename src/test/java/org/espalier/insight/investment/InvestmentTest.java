package org.espalier.insight.investment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/**
 * What a small company spent: five analysts in a team below the lab took a course of Acme in 2025
 * that closed two levels each; one of the office took it for dollars, and saw a film.
 */
@QuarkusTest
class InvestmentTest {

  private static final String ASKED = "/insights/investment";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void unitsAddUpToThoseAboveThem() {
    company();
    Answer told = admin.get(ASKED + "?groupBy=ORG_UNIT&sort=name").expect(200);
    assertEquals(
        List.of(
            "Lab EUR 5 5 500 10", "Office - 1 1 - -", "Office USD 1 1 90 -", "Team EUR 5 5 500 10"),
        rows(told).stream().sorted().toList());
    assertEquals(50, told.count("/items/0/costPerClosedLevel/value"));
    assertEquals(500, told.count("/items/0/costPerClosedLevel/numerator"));
    assertEquals(10, told.count("/items/0/costPerClosedLevel/denominator"));
    assertEquals(
        "urn:espalier:definition:cost-per-closed-level",
        told.text("/items/0/costPerClosedLevel/definition"));
    assertEquals(40, told.count("/items/0/hours"));
    assertEquals(8, told.count("/items/0/hoursPerPerson/value"));
    // whoever moves later spent it where they were
    admin.patch("/employees/" + admin.id("employees", "p0"), "{orgUnitExternalId:'office'}");
    assertEquals(rows(told), rows(admin.get(ASKED + "?groupBy=ORG_UNIT&sort=name")));
  }

  @Test
  void activitiesProvidersAndInitiativesHaveTheirOwn() {
    company();
    assertEquals(
        List.of("Course EUR 5 5 500 10", "Course USD 1 1 90 -", "Film - 1 1 - -"),
        rows(admin.get(ASKED + "?groupBy=ACTIVITY")));
    assertEquals(
        List.of("Acme EUR 5 5 500 10", "Acme USD 1 1 90 -", "- - 1 1 - -"),
        rows(admin.get(ASKED + "?groupBy=PROVIDER")));
    assertEquals(
        List.of("Growth EUR 5 5 500 10", "Growth USD 1 1 90 -"),
        rows(admin.get(ASKED + "?groupBy=INITIATIVE")));
    assertEquals(List.of(), rows(admin.get(ASKED + "?to=2025-03-02")));
    assertEquals(3, admin.get(ASKED + "?from=2025-03-03&to=2025-03-03").at("/items").size());
  }

  @Test
  void pagesAreTheWhole() {
    company();
    List<String> whole = rows(admin.get(ASKED).expect(200));
    List<String> walked = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = admin.get(ASKED + "?limit=1" + cursor).expect(200);
      walked.addAll(rows(page));
      cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
    } while (!cursor.isEmpty());
    assertEquals(whole, walked);
    admin.get(ASKED + "?cursor=x").problem(400, "INVALID_CURSOR");
  }

  @Test
  void linesAndSheetsTellAllOfIt() {
    company();
    Answer lines = admin.with("Accept", "application/x-ndjson").get(ASKED).expect(200);
    assertEquals(3, lines.lines().size());
    assertTrue(lines.lines().getFirst().contains("\"asOf\""), lines::body);
    Answer sheet = admin.with("Accept", "text/csv").get(ASKED + "?groupBy=PROVIDER").expect(200);
    assertEquals(4, sheet.lines().size());
    assertTrue(sheet.lines().getFirst().startsWith("asOf,group.id,group.externalId,group.name"));
    assertTrue(sheet.body().contains(",Acme,EUR,5,5,40,0,500,5,10,8,100,50,"), sheet::body);
  }

  @Test
  void learningThatNobodyLackedAnythingFor() {
    company();
    Answer told = admin.get(ASKED + "/unasked?sort=name").expect(200);
    assertEquals(List.of("Course", "Film"), told.texts("/items", "/activity/title"));
    assertEquals("USD", told.text("/items/0/currency"));
    assertEquals(1, told.count("/items/0/people"), "who was an expert already");
    assertEquals(90, told.count("/items/0/cost/amount"));
    assertTrue(told.at("/items/0/develops").asBoolean());
    assertEquals(1, told.count("/items/1/share/value"));
    assertTrue(!told.at("/items/1/develops").asBoolean());
  }

  @Test
  void gapsThatNothingServes() {
    company();
    Answer told = admin.get(ASKED + "/unserved").expect(200);
    assertEquals(List.of("tact"), told.texts("/items", "/competency/externalId"));
    assertEquals(6, told.count("/items/0/lacking"));
    assertEquals(6, told.count("/items/0/unserved"));
    assertEquals(3, told.count("/items/0/required"));
    assertTrue(told.at("/items/0/catalogueGap").asBoolean());
    admin.create(
        "activities",
        "manners",
        "{title:'Manners', type:'COURSE', develops:[{competencyExternalId:'tact', toLevel:3}]}");
    admin.create("assignments", "x", "{employeeExternalId:'p0', activityExternalId:'manners'}");
    admin
        .post(
            "/development-plans",
            "{employeeExternalId:'p1', title:'P', items:[{competencyExternalId:'tact', targetLevel:3}]}")
        .expect(201);
    told = admin.get(ASKED + "/unserved").expect(200);
    assertEquals(4, told.count("/items/0/unserved"));
    assertEquals("0.66666666666666666667", told.number("/items/0/share/value").toPlainString());
    assertTrue(told.at("/items/0/priority").isNull(), "too few to be told");
    assertEquals(3, told.count("/items/0/taughtTo"));
  }

  @Test
  void whoMaySeeIt() {
    company();
    Client partner = tenant.caller("hr", List.of("hr-partner"), List.of(), "hr");
    assertEquals(List.of("Course USD 1 1 90 -", "Film - 1 1 - -"), rows(partner.get(ASKED)));
    for (Client all : List.of(tenant.as("learning-admin"), tenant.program("insights:read"))) {
      assertEquals(3, all.get(ASKED).expect(200).at("/items").size());
    }
    for (String path : List.of("", "/unasked", "/unserved")) {
      tenant.person("p0").get(ASKED + path).problem(403, "FORBIDDEN");
      tenant.program("completions:read").get(ASKED + path).problem(403, "FORBIDDEN");
    }
    assertEquals(
        Set.of("?groupBy NOT_ALLOWED", "?from INVALID_FORMAT", "?window INVALID_FORMAT"),
        admin.get(ASKED + "?groupBy=JOB&from=x&window=1").problem(400, "INVALID_REQUEST").faults());
    admin.get(ASKED + "?from=2025-02-01&to=2025-01-01").problem(422, "UNPROCESSABLE");
  }

  @Test
  void bothInterfacesTellTheSameInOneStatement() {
    company();
    String ratio = "{ numerator denominator value reason definition }";
    JsonNode graph =
        new Graphql(admin)
            .data(
                "{ investment { asOf groupBy from to window minGroupSize items { group { id externalId name } currency people"
                    + " completions hours withoutHours cost { amount currency } measured closedLevels hoursPerPerson "
                    + ratio
                    + " costPerPerson "
                    + ratio
                    + " costPerClosedLevel "
                    + ratio
                    + " } nextCursor } unaskedLearning { items { activity { externalId } } } unservedGaps { items { unserved } } }")
            .at("/data");
    ObjectNode there = (ObjectNode) graph.at("/investment");
    ObjectNode here = (ObjectNode) admin.get(ASKED).expect(200).json();
    assertEquals(here.without("asOf").toString(), there.without("asOf").toString());
    assertEquals(2, graph.at("/unaskedLearning/items").size());
    assertEquals(6, graph.at("/unservedGaps/items/0/unserved").asInt());
    for (String path : List.of("", "/unasked", "/unserved")) {
      assertEquals(1, tenant.statements(() -> admin.get(ASKED + path).expect(200)).size());
    }
  }

  private static List<String> rows(Answer told) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : told.expect(200).at("/items")) {
      rows.add(
          String.join(
              " ",
              shown(row.at("/group/name")),
              shown(row.at("/currency")),
              shown(row.at("/people")),
              shown(row.at("/completions")),
              shown(row.at("/cost/amount")),
              shown(row.at("/closedLevels"))));
    }
    return rows;
  }

  private static String shown(JsonNode value) {
    return value.isNull() || value.isMissingNode() ? "-" : value.asText();
  }

  private void company() {
    admin.create(
        "proficiency-scales",
        "five",
        "{name:'Five', levels:[{value:1,label:'1'},{value:3,label:'3'},{value:5,label:'5'}]}");
    admin.create("frameworks", "data", "{name:'Data', scaleExternalId:'five'}");
    admin.create("competencies", "sql", "{name:'SQL', frameworkExternalId:'data', tier:'JOB'}");
    admin.create("competencies", "tact", "{name:'Tact', frameworkExternalId:'data', tier:'CORE'}");
    admin.create("jobs", "analyst", "{title:'Analyst'}");
    admin.create(
        "requirements",
        "r-sql",
        "{competencyExternalId:'sql', tier:'JOB', level:4, jobExternalId:'analyst'}");
    admin.create("requirements", "r-tact", "{competencyExternalId:'tact', tier:'CORE', level:3}");
    admin.create("org-units", "lab", "{name:'Lab'}");
    admin.create("org-units", "team", "{name:'Team', parentExternalId:'lab'}");
    admin.create("org-units", "office", "{name:'Office'}");
    admin.create("activities", "film", "{title:'Film', type:'VIDEO', hours:1}");
    admin.create(
        "activities",
        "course",
        "{title:'Course', type:'COURSE', provider:'Acme', hours:8, cost:{amount:100, currency:'EUR'},"
            + " develops:[{competencyExternalId:'sql', toLevel:4}]}");
    admin.create(
        "initiatives",
        "growth",
        "{name:'Growth', demands:[{competencyExternalId:'sql', level:4}]}");
    for (int i = 0; i < 5; i++) {
      person("p" + i, "team", 2, 4);
      completes("p" + i, "course", "");
    }
    person("hr", "office", 4, 5);
    completes("hr", "course", ", cost:{amount:90, currency:'USD'}, hours:2");
    completes("hr", "film", "");
  }

  private void person(String externalId, String unit, int before, int after) {
    admin.create(
        "employees",
        externalId,
        "{givenName:'G', familyName:'F', jobExternalId:'analyst', orgUnitExternalId:'"
            + unit
            + "'}");
    rated(externalId, before, "2025-01-10");
    rated(externalId, after, "2025-04-10");
  }

  private void rated(String employee, int level, String day) {
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'%s', competencyExternalId:'sql', level:%d, source:'MANAGER', observedAt:'%s'}"
                .formatted(employee, level, day))
        .expect(201);
  }

  private void completes(String employee, String activity, String more) {
    admin
        .post(
            "/completions",
            "{employeeExternalId:'%s', activityExternalId:'%s', completedAt:'2025-03-03T12:00:00Z'%s}"
                .formatted(employee, activity, more))
        .expect(201);
  }
}

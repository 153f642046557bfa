package org.espalier.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom requirements hold for, and what a gap says of them. */
@QuarkusTest
class GapTest {

  private final Client admin = Tenant.fresh().admin();
  private UUID ana = new UUID(0, 0);

  @BeforeEach
  void company() {
    admin.create(
        "proficiency-scales",
        "s",
        "{name:'S', levels:[{value:0,label:'A'},{value:2,label:'B'},{value:5,label:'C'},{value:10,label:'D'}]}");
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'s'}");
    for (String name : List.of("a", "b", "c", "d", "e")) {
      admin.create(
          "competencies", name, "{name:'" + name + "', frameworkExternalId:'f', tier:'JOB'}");
    }
    admin.create("org-units", "hq", "{name:'H'}");
    admin.create("org-units", "lab", "{name:'L', parentExternalId:'hq'}");
    admin.create("org-units", "shop", "{name:'S', parentExternalId:'hq'}");
    admin.create("job-families", "tech", "{name:'T'}");
    admin.create("job-families", "data", "{name:'D', parentExternalId:'tech'}");
    admin.create(
        "jobs", "dba", "{title:'DBA', jobFamilyExternalId:'data', leadershipLevel:'TEAM_LEAD'}");
    admin.create("jobs", "clerk", "{title:'Clerk'}");
    ana = employ("lab", "dba");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "CORE, \"\", true",
        "LEADERSHIP, \", leadershipLevel:'INDIVIDUAL'\", true",
        "LEADERSHIP, \", leadershipLevel:'TEAM_LEAD'\", true",
        "LEADERSHIP, \", leadershipLevel:'MANAGER'\", false",
        "LEADERSHIP, \", leadershipLevel:'EXECUTIVE'\", false",
        "FUNCTIONAL, \", jobFamilyExternalId:'data'\", true",
        "FUNCTIONAL, \", jobFamilyExternalId:'tech'\", true",
        "FUNCTIONAL, \", orgUnitExternalId:'lab'\", true",
        "FUNCTIONAL, \", orgUnitExternalId:'hq'\", true",
        "FUNCTIONAL, \", orgUnitExternalId:'shop'\", false",
        "JOB, \", jobExternalId:'dba'\", true",
        "JOB, \", jobExternalId:'clerk'\", false",
        "CORE, \", status:'INACTIVE'\", false",
        "CORE, \", validFrom:'2999-01-01'\", false",
        "CORE, \", validTo:'2001-01-01'\", false",
        "CORE, \", validFrom:'2001-01-01', validTo:'2999-01-01'\", true"
      })
  void requirementHoldsForItsPeople(String tier, String rest, boolean holds) {
    require("a", tier, "5", rest);
    assertEquals(holds ? List.of("a") : List.of(), names(gap("")));
    require("b", "CORE", "5", "");
    assertEquals(holds ? List.of("a", "b") : List.of("b"), names(gap("")));
  }

  @Test
  void whoHasNoJobNeedsWhatEverybodyNeeds() {
    require("a", "CORE", "5", "");
    require("b", "LEADERSHIP", "5", ", leadershipLevel:'INDIVIDUAL'");
    admin.put("employees", "ana", "{givenName:'A', familyName:'L'}").expect(200);
    Answer gap = gap("");
    assertEquals(List.of("a"), names(gap));
    assertEquals("CURRENT_JOB", gap.text("/target/type"));
    assertTrue(gap.at("/target/job").isNull());
  }

  @Test
  void highestLevelWinsAndEveryTierIsNamed() {
    require("a", "CORE", "2", ", critical:true, weight:9");
    require("a", "LEADERSHIP", "10", ", leadershipLevel:'INDIVIDUAL', weight:3");
    require("a", "JOB", "5", ", jobExternalId:'dba', weight:7");
    JsonNode item = gap("").at("/items/0");
    assertEquals("10", item.at("/required").asText());
    assertEquals("3", item.at("/weight").asText());
    assertTrue(item.at("/critical").asBoolean());
    assertEquals(List.of("LEADERSHIP", "JOB", "CORE"), tiers(item));
  }

  @Test
  void ofEqualLevelsTheMostSpecificTierWins() {
    require("a", "CORE", "5", ", weight:1.5");
    require("a", "LEADERSHIP", "5", ", leadershipLevel:'TEAM_LEAD', weight:2.5");
    require("a", "FUNCTIONAL", "5.0", ", jobFamilyExternalId:'tech', weight:3.5");
    assertEquals("3.5", gap("").at("/items/0/weight").asText());
    require("a", "JOB", "5", ", jobExternalId:'dba', weight:4.5");
    JsonNode item = gap("").at("/items/0");
    assertEquals("4.5", item.at("/weight").asText());
    assertEquals(List.of("JOB", "FUNCTIONAL", "LEADERSHIP", "CORE"), tiers(item));
    assertEquals(1, gap("").at("/items").size());
  }

  @Test
  void itemsSayWhatTheDomainSays() {
    require("a", "CORE", "5", ", weight:2");
    require("b", "CORE", "5", "");
    require("c", "CORE", "5", "");
    require("d", "CORE", "5", ", weight:3");
    rate("a", "2.5");
    rate("b", "5.0");
    rate("c", "10");
    Answer gap = gap("");
    item(
        gap,
        "a",
        "{required:5, actual:2.5, shortfall:2.5, normalizedShortfall:0.25, severity:'MODERATE', status:'BELOW', priority:0.5}");
    item(
        gap,
        "b",
        "{required:5, actual:5, shortfall:0, normalizedShortfall:0, severity:'NONE', status:'MET', priority:0}");
    item(
        gap,
        "c",
        "{required:5, actual:10, shortfall:-5, normalizedShortfall:-0.5, severity:'NONE', status:'EXCEEDED', priority:0}");
    item(
        gap,
        "d",
        "{required:5, actual:null, shortfall:null, normalizedShortfall:null, severity:null, status:'UNASSESSED', priority:1.5}");
    assertEquals(2, gap.count("/metCount"));
    assertEquals(4, gap.count("/requiredCount"));
    assertEquals("0.75", gap.number("/assessedCoverage").toPlainString());
    assertEquals("LATEST", gap.text("/policy"));
    assertEquals(List.of("MANAGER"), gap.texts("/items/1/evidence", "/source"));
  }

  @ParameterizedTest
  @CsvSource({
    "9.9, LOW",
    "7.6, LOW",
    "7.5, MODERATE",
    "5.1, MODERATE",
    "5, HIGH",
    "0, HIGH",
    "10, NONE"
  })
  void severityHasItsBands(String actual, String band) {
    require("a", "CORE", "10", "");
    rate("a", actual);
    assertEquals(band, gap("").text("/items/0/severity"));
  }

  @Test
  void orderIsByUrgency() {
    require("a", "CORE", "10", ", weight:1");
    require("b", "CORE", "10", ", weight:9");
    require("c", "CORE", "2", ", critical:true");
    require("d", "CORE", "2", "");
    require("e", "CORE", "2", ", critical:true");
    rate("a", "0");
    rate("b", "9");
    rate("c", "1.9");
    rate("e", "2");
    // c is critical and not met, d is unassessed, a is worth 1, b is worth 0.9, e is met.
    Answer gap = gap("");
    assertEquals(List.of("c", "d", "a", "b", "e"), gap.texts("/items", "/competency/externalId"));
    assertEquals(List.of("c"), gap.texts("/blockingGaps", "/externalId"));
    rate("a", "1");
    assertEquals(
        List.of("c", "d", "a", "b", "e"), gap("").texts("/items", "/competency/externalId"));
    rate("a", "1.5");
    assertEquals(
        List.of("c", "d", "b", "a", "e"), gap("").texts("/items", "/competency/externalId"));
  }

  @Test
  void otherJobIsAnotherTarget() {
    require("a", "JOB", "5", ", jobExternalId:'dba'");
    require("b", "JOB", "5", ", jobExternalId:'clerk'");
    require("c", "FUNCTIONAL", "5", ", orgUnitExternalId:'lab'");
    require("d", "CORE", "5", "");
    UUID clerk = admin.id("jobs", "clerk");
    Answer other = gap("?jobId=" + clerk);
    // What the own unit asks for goes with the own job only: another job may be in another unit.
    assertEquals(List.of("b", "d"), names(other));
    assertEquals("JOB", other.text("/target/type"));
    assertEquals("Clerk", other.text("/target/job/title"));
    Answer own = gap("?jobId=" + admin.id("jobs", "dba"));
    assertEquals("CURRENT_JOB", own.text("/target/type"));
    assertEquals(List.of("a", "c", "d"), names(own));
    assertEquals(
        Set.of("?jobId UNKNOWN_REFERENCE"),
        gapProblem("?jobId=" + UUID.randomUUID(), 422).faults());
    assertEquals(Set.of("?jobId INVALID_FORMAT"), gapProblem("?jobId=x", 400).faults());
  }

  @Test
  void readinessIsTheGapWithoutItsItems() {
    require("a", "CORE", "5", ", critical:true");
    rate("a", "2");
    Answer gap = gap("");
    Answer readiness = admin.get("/employees/" + ana + "/readiness").expect(200);
    for (String member :
        List.of(
            "readiness",
            "assessedCoverage",
            "metCount",
            "requiredCount",
            "blockingGaps",
            "target")) {
      assertEquals(gap.at("/" + member), readiness.at("/" + member), member);
    }
    assertTrue(readiness.json().path("items").isMissingNode());
  }

  @Test
  void nothingRequiredIsNoReadiness() {
    Answer gap = gap("");
    assertTrue(gap.at("/readiness").isNull() && gap.at("/assessedCoverage").isNull(), gap::body);
    assertTrue(gap.at("/items").isEmpty() && gap.at("/policy").isNull());
  }

  /** What was true then, however things stand now. */
  @Test
  void pastIsToldAsItWas() {
    require("a", "CORE", "2", ", weight:2");
    require("b", "JOB", "5", ", jobExternalId:'dba'");
    require("c", "FUNCTIONAL", "5", ", orgUnitExternalId:'lab'");
    require("d", "FUNCTIONAL", "5", ", jobFamilyExternalId:'tech'");
    rate("a", "1");
    String before = gap("").at("/items").toString();
    Instant then = Instant.now().truncatedTo(ChronoUnit.MICROS);
    require("a", "CORE", "10", ", weight:3, critical:true");
    require("e", "CORE", "10", "");
    admin.put("org-units", "lab", "{name:'L', parentExternalId:'shop'}").expect(200);
    admin.put("job-families", "data", "{name:'D'}").expect(200);
    admin.put("jobs", "dba", "{title:'DBA'}").expect(200);
    employ("shop", "clerk");
    rate("a", "7");
    assertEquals(List.of("a", "e"), names(gap("")));
    Answer past = gap("?asOf=" + then);
    assertEquals(
        List.of("a", "b", "c", "d"),
        names(past).stream().filter(name -> !name.equals("e")).toList());
    item(past, "a", "{required:2, actual:1, weight:2, critical:false, status:'BELOW'}");
    assertTrue(before.contains("\"required\":2"));
    assertEquals(then.toString(), past.text("/asOf"));
  }

  @Test
  void dayMeansItsEnd() {
    require("a", "CORE", "5", "");
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'ana', competencyExternalId:'a', source:'MANAGER', level:3, observedAt:'2025-03-10T12:00:00Z',"
                + " validUntil:'2025-04-10T12:00:00Z'}")
        .expect(201);
    for (String[] day :
        new String[][] {
          {"2025-03-09", "UNASSESSED"},
          {"2025-03-10", "BELOW"},
          {"2025-03-10T11:59:59Z", "UNASSESSED"},
          {"2025-03-10T12:00:00Z", "BELOW"},
          {"2025-03-10T13:00:00%2B01:00", "BELOW"},
          {"2025-04-09", "BELOW"},
          {"2025-04-10", "UNASSESSED"},
          {"2025-04-10T11:59:59.999999Z", "BELOW"},
          {"2025-04-10T12:00:00Z", "UNASSESSED"}
        }) {
      assertEquals(day[1], gap("?asOf=" + day[0]).text("/items/0/status"), day[0]);
    }
    assertEquals(Set.of("?asOf INVALID_FORMAT"), gapProblem("?asOf=yesterday", 400).faults());
  }

  @Test
  void requirementsOfAJobAreThoseOfItsTiers() {
    require("a", "CORE", "2", "");
    require("b", "JOB", "5", ", jobExternalId:'dba', critical:true");
    require("c", "FUNCTIONAL", "5", ", jobFamilyExternalId:'tech'");
    require("d", "FUNCTIONAL", "5", ", orgUnitExternalId:'lab'");
    Answer required = admin.get("/jobs/" + admin.id("jobs", "dba") + "/requirements").expect(200);
    assertEquals(List.of("a", "b", "c"), required.texts("", "/competency/externalId"));
    admin.get("/jobs/" + UUID.randomUUID() + "/requirements").problem(404, "NOT_FOUND");
  }

  @Test
  void gapOfNobodyIsNotFound() {
    admin.get("/employees/" + UUID.randomUUID() + "/gap").problem(404, "NOT_FOUND");
    admin.get("/employees/" + UUID.randomUUID() + "/readiness").problem(404, "NOT_FOUND");
  }

  /** The driver prepares a statement on the server when it was used some times. */
  @Test
  void answerStaysTheSameHoweverOftenItIsAsked() {
    require("a", "CORE", "2", "");
    String first = gap("").at("/items").toString();
    for (int i = 0; i < 40; i++) {
      assertEquals(first, gap("").at("/items").toString());
    }
  }

  private void item(Answer gap, String competency, String members) {
    for (JsonNode item : gap.at("/items")) {
      if (item.at("/competency/externalId").asText().equals(competency)) {
        org.espalier.testing.Relaxed.tree(members)
            .properties()
            .forEach(member ->
                assertEquals(
                    plain(member.getValue()),
                    plain(item.get(member.getKey())),
                    competency + " " + member.getKey()));
        return;
      }
    }
    throw new AssertionError("not required: " + competency);
  }

  private static String plain(JsonNode value) {
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : value.asText();
  }

  private static List<String> tiers(JsonNode item) {
    return java.util.stream.StreamSupport.stream(item.at("/requiredBy").spliterator(), false)
        .map(one -> one.at("/tier").asText())
        .toList();
  }

  private static List<String> names(Answer gap) {
    return gap.texts("/items", "/competency/externalId").stream().sorted().toList();
  }

  private Answer gap(String query) {
    return admin.get("/employees/" + ana + "/gap" + query).expect(200);
  }

  private Answer gapProblem(String query, int status) {
    return admin.get("/employees/" + ana + "/gap" + query).expect(status);
  }

  private void require(String competency, String tier, String level, String rest) {
    admin
        .put(
            "requirements",
            competency + tier,
            "{competencyExternalId:'"
                + competency
                + "', tier:'"
                + tier
                + "', level:"
                + level
                + rest
                + "}")
        .id();
  }

  private void rate(String competency, String level) {
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'ana', competencyExternalId:'"
                + competency
                + "', source:'MANAGER', level:"
                + level
                + "}")
        .expect(201);
  }

  private UUID employ(String unit, String job) {
    return admin
        .put(
            "employees",
            "ana",
            "{givenName:'Ana', familyName:'Lee', orgUnitExternalId:'"
                + unit
                + "', jobExternalId:'"
                + job
                + "'}")
        .id();
  }
}

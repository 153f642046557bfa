package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Nobody sees more by GraphQL than by REST: not at the roots, not along the edges, not in numbers.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyTest {

  /** Root fields that tell nothing about people. */
  private static final Set<String> OPEN =
      Set.of(
          "activities",
          "activityFacets",
          "activityVersion",
          "activity",
          "assignmentRule",
          "assignmentRules",
          "ruleEvaluation",
          "ruleEvaluations",
          "certification",
          "certifications",
          "competencies",
          "competency",
          "framework",
          "frameworks",
          "job",
          "jobFamilies",
          "jobFamily",
          "jobs",
          "me",
          "orgUnit",
          "orgUnits",
          "planTemplate",
          "planTemplates",
          "proficiencyScale",
          "proficiencyScales",
          "requirement",
          "requirements",
          "session",
          "sessions");

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Workshop workshop = new Workshop(admin);
  private UUID boss;
  private UUID ana;
  private UUID bo;
  private UUID evidence;
  private UUID assignment;
  private UUID completion;
  private UUID enrolment;
  private UUID plan;
  private UUID decision;
  private String event = "";

  /** Two teams below one boss: ana reports to boss by way of lead, bo belongs to the other team. */
  @BeforeAll
  void furnish() {
    workshop.furnish();
    boss = workshop.engineer("boss", "");
    workshop.engineer("lead", "boss");
    workshop.engineer("other", "boss");
    ana = workshop.engineer("ana", "lead");
    bo = workshop.engineer("bo", "other");
    evidence = workshop.rate("ana", "a", "2");
    admin.create("activities", "c", "{title:'Course', type:'COURSE'}");
    assignment =
        admin.create("assignments", "s", "{employeeExternalId:'ana', activityExternalId:'c'}");
    UUID session =
        admin.create(
            "sessions",
            "x",
            "{activityExternalId:'c', startsAt:'2090-01-01T09:00:00Z', endsAt:'2090-01-01T10:00:00Z'}");
    enrolment =
        admin
            .post("/sessions/" + session + "/enrolments", "{employeeExternalId:'ana'}")
            .expect(201)
            .id();
    completion =
        admin
            .post("/completions", "{employeeExternalId:'ana', activityExternalId:'c', passed:true}")
            .expect(201)
            .id();
    admin.create("certifications", "safe", "{name:'Safety', activityExternalId:'c'}");
    decision =
        admin
            .post(
                "/certification-decisions",
                "{employeeExternalId:'ana', certificationExternalId:'safe', kind:'EXEMPTED', reason:'asked'}")
            .expect(201)
            .id();
    event =
        admin
            .post(
                "/learning-events",
                "{events:[{externalId:'e', type:'WITHDRAWN', employeeExternalId:'ana', activityExternalId:'c'}]}")
            .expect(200)
            .text("/results/0/id");
    plan =
        admin
            .post("/development-plans", "{employeeExternalId:'ana', title:'Plan'}")
            .expect(201)
            .id();
  }

  /** Every root field that tells about people, and what it has for ana. */
  private List<String> questionsAboutAna() {
    return List.of(
        "employee(id: \"" + ana + "\") { id }",
        "employee(externalId: \"ana\") { id }",
        "node(id: \"" + ana + "\") { id }",
        "evidence(id: \"" + evidence + "\") { id }",
        "node(id: \"" + evidence + "\") { id }",
        "assignment(id: \"" + assignment + "\") { id }",
        "node(id: \"" + assignment + "\") { id }",
        "completion(id: \"" + completion + "\") { id }",
        "node(id: \"" + completion + "\") { id }",
        "enrolment(id: \"" + enrolment + "\") { id }",
        "node(id: \"" + enrolment + "\") { id }",
        "developmentPlan(id: \"" + plan + "\") { id }",
        "node(id: \"" + plan + "\") { id }",
        "certificationDecision(id: \"" + decision + "\") { id }",
        "node(id: \"" + decision + "\") { id }",
        "learningEvent(id: \"" + event + "\") { id }",
        "node(id: \"" + event + "\") { id }",
        "transcript(employeeId: \"" + ana + "\") { digest }",
        "transcriptVerification(employeeId: \""
            + ana
            + "\", asOf: \"2025-01-01T00:00:00Z\", digest: \"0\") { valid }",
        "planTrace(planId: \"" + plan + "\") { title }");
  }

  private static List<String> lists() {
    return List.of(
        "employees { totalCount nodes { id } }",
        "evidenceList(employeeId: \"%s\") { totalCount nodes { id } }",
        "assignments(employeeId: \"%s\") { totalCount nodes { id } }",
        "completions(employeeId: \"%s\") { totalCount nodes { id } }",
        "certificationDecisions(employeeId: \"%s\") { totalCount nodes { id } }",
        "enrolments(employeeId: \"%s\") { totalCount nodes { id } }",
        "learningEvents(employeeId: \"%s\") { totalCount nodes { id } }",
        "developmentPlans(employeeId: \"%s\") { totalCount nodes { id } }");
  }

  @Test
  void everyRootFieldIsJudgedHere() {
    JsonNode fields =
        tenant
            .graphql()
            .data("{ __schema { queryType { fields { name } } } }")
            .at("/data/__schema/queryType/fields");
    Set<String> judged = new TreeSet<>(OPEN);
    questionsAboutAna().forEach(question -> judged.add(question.replaceFirst("\\(.*", "")));
    lists().forEach(list -> judged.add(list.replaceFirst("[( ].*", "")));
    // What the tests of privacy judge: copies of oneself, and what is the administrators' alone.
    judged.addAll(
        List.of(
            "erasure",
            "erasureTransitions",
            "erasures",
            "personExport",
            "personExports",
            "retention"));
    // What the tests of audit trail and tenants judge: auditors' and operators' alone.
    judged.addAll(List.of("auditEvent", "auditEvents", "auditVerification", "tenant", "tenants"));
    // What the test of catalogue gaps judges: those who look after the catalogue alone.
    judged.add("catalogueGaps");
    judged.add("gapAnalysis");
    judged.addAll(
        List.of("audiencePreview", "compliance", "complianceForecast", "compliancePeople"));
    // What the tests of plans judge: only those whom the caller reaches are counted and drafted.
    judged.addAll(List.of("developmentPlanSummary", "groupDraft", "groupDrafts"));
    judged.add("nodes");
    judged.add("events");
    assertEquals(
        judged,
        new TreeSet<>(
            StreamSupport.stream(fields.spliterator(), false)
                .map(field -> field.at("/name").asText())
                .toList()));
  }

  @Test
  void oneselfAndThoseAboveSeeTheRest() {
    for (String who : List.of("ana", "lead", "boss")) {
      Graphql caller = new Graphql(tenant.person(who));
      questionsAboutAna().forEach(question -> caller.data("{ " + question + " }"));
    }
  }

  @Test
  void othersFindNothing() {
    for (String who : List.of("bo", "other")) {
      Graphql caller = new Graphql(tenant.person(who));
      for (String question : questionsAboutAna()) {
        Answer refused = caller.refused("NOT_FOUND", "{ it: " + question + " }");
        assertTrue(refused.at("/data/it").isNull(), question);
      }
      Answer nodes = caller.data("{ nodes(ids: [\"" + ana + "\", \"" + plan + "\"]) { id } }");
      assertEquals("[null,null]", nodes.at("/data/nodes").toString());
    }
  }

  @Test
  void anotherTenantFindsNothing() {
    Graphql stranger = Tenant.fresh().graphql();
    for (String question : questionsAboutAna()) {
      stranger.refused("NOT_FOUND", "{ " + question + " }");
    }
    for (String list : lists()) {
      Answer answer = stranger.data("{ it: " + list.formatted(ana) + " }");
      assertEquals(0, answer.count("/data/it/totalCount"), list);
    }
    stranger.refused("NOT_FOUND", "{ job(id: \"" + admin.id("jobs", "engineer") + "\") { id } }");
    assertEquals(0, stranger.data("{ jobs { totalCount } }").count("/data/jobs/totalCount"));
    assertEquals(
        0,
        stranger
            .data("{ gapAnalysis(group: {}) { population } }")
            .count("/data/gapAnalysis/population"));
  }

  @Test
  void listsAndCountsHoldWhatTheCallerReaches() {
    Graphql lead = new Graphql(tenant.person("lead"));
    Graphql other = new Graphql(tenant.person("other"));
    assertEquals(2, lead.data("{ employees { totalCount } }").count("/data/employees/totalCount"));
    for (String list : lists().subList(1, lists().size())) {
      assertEquals(
          1, lead.data("{ it: " + list.formatted(ana) + " }").count("/data/it/totalCount"), list);
      assertEquals(
          0, other.data("{ it: " + list.formatted(ana) + " }").count("/data/it/totalCount"), list);
    }
    assertEquals(
        2,
        lead.data("{ gapAnalysis(group: {}) { population } }")
            .count("/data/gapAnalysis/population"));
  }

  @Test
  void edgesLeadToNobodyOutOfReach() {
    Answer answer =
        new Graphql(tenant.person("lead"))
            .data(
                "{ employee(externalId: \"lead\") { manager { id } orgUnit { members { totalCount nodes { externalId } } }"
                    + " job { holders(sort: \"externalId\") { totalCount nodes { externalId } } } } }");
    assertTrue(answer.at("/data/employee/manager").isNull());
    assertEquals(2, answer.count("/data/employee/orgUnit/members/totalCount"));
    assertEquals(
        List.of("ana", "lead"), answer.texts("/data/employee/job/holders/nodes", "/externalId"));
    Answer mine =
        new Graphql(tenant.person("boss"))
            .data("{ me { employee { id reports { totalCount } } } }");
    assertEquals(boss.toString(), mine.text("/data/me/employee/id"));
    assertEquals(2, mine.count("/data/me/employee/reports/totalCount"));
  }

  @Test
  void learningAdminsSeePeopleButNotTheirGaps() {
    Graphql caller = new Graphql(tenant.as("learning-admin"));
    Answer answer =
        caller.ask(
            "{ employee(id: \""
                + ana
                + "\") { givenName gap { readiness } readiness { readiness }"
                + " proficiencies { level } learningTotals { completions } plans { totalCount }"
                + " evidence { totalCount } } }");
    assertEquals("Gana", answer.text("/data/employee/givenName"));
    assertEquals(1, answer.count("/data/employee/learningTotals/completions"));
    assertEquals(0, answer.count("/data/employee/plans/totalCount"));
    assertEquals(0, answer.count("/data/employee/evidence/totalCount"));
    for (String hidden : List.of("gap", "readiness", "proficiencies")) {
      assertTrue(answer.at("/data/employee/" + hidden).isNull(), hidden);
    }
    assertEquals(Set.of("NOT_FOUND"), Set.copyOf(answer.texts("/errors", "/extensions/code")));
    assertEquals(3, answer.at("/errors").size());
  }

  @Test
  void programsNeedTheScopes() {
    Graphql nothing = new Graphql(tenant.program());
    nothing.refused("FORBIDDEN", "{ employees { totalCount } }");
    nothing.refused("FORBIDDEN", "{ jobs { totalCount } }");
    Graphql reader = new Graphql(tenant.program("employees:read"));
    Answer answer = reader.ask("{ employees { totalCount nodes { job { title } } } }");
    assertEquals(5, answer.count("/data/employees/totalCount"));
    assertEquals(Set.of("FORBIDDEN"), Set.copyOf(answer.texts("/errors", "/extensions/code")));
    reader.refused("FORBIDDEN", "{ node(id: \"" + plan + "\") { id } }");
    assertEquals(
        bo.toString(), reader.data("{ node(id: \"" + bo + "\") { id } }").text("/data/node/id"));
  }
}

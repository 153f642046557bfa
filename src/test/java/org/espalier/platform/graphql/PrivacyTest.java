package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nobody sees more at the roots by GraphQL than by REST. */
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
          "careerPath",
          "careerPaths",
          "assignmentRule",
          "assignmentRules",
          "ruleEvaluation",
          "ruleEvaluations",
          "badge",
          "badges",
          "certification",
          "certifications",
          "competencies",
          "competency",
          "framework",
          "frameworkDiff",
          "frameworkRequirementDiff",
          "frameworks",
          "initiative",
          "initiatives",
          "job",
          "jobFamilies",
          "jobFamily",
          "jobs",
          "me",
          "orgUnit",
          "orgUnits",
          "planTemplate",
          "planTemplates",
          "position",
          "positions",
          "proficiencyScale",
          "proficiencyScales",
          "requirement",
          "requirements",
          "reviewCycle",
          "reviewCycles",
          "reviewForm",
          "reviewForms",
          "session",
          "sessions");

  private TwoTeams teams;

  @BeforeAll
  void furnish() {
    teams = new TwoTeams();
  }

  @Test
  void everyRootFieldIsJudgedHere() {
    JsonNode fields =
        teams
            .tenant
            .graphql()
            .data("{ __schema { queryType { fields { name } } } }")
            .at("/data/__schema/queryType/fields");
    Set<String> judged = new TreeSet<>(OPEN);
    teams.questionsAboutAna().forEach(question -> judged.add(question.replaceFirst("\\(.*", "")));
    TwoTeams.lists().forEach(list -> judged.add(list.replaceFirst("[( ].*", "")));
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
    // What the tests of insights judge: people only whom one sees, groups with noise.
    judged.addAll(List.of("gapMap", "gapPeople", "gapTrend"));
    // What the test of recognition judges: who sees an award is for its badge to say.
    judged.addAll(List.of("recognition", "recognitions"));
    // What the tests of feedback judge: who sees it is not whom one reaches.
    judged.addAll(List.of("feedback", "feedbackList", "feedbackRequest", "feedbackRequests"));
    judged.addAll(
        List.of("audiencePreview", "compliance", "complianceForecast", "compliancePeople"));
    // What the tests of plans judge: only those whom the caller reaches are counted and drafted.
    judged.addAll(List.of("developmentPlanSummary", "groupDraft", "groupDrafts", "planProgress"));
    // What the test of launches judges: those who launch alone.
    judged.addAll(List.of("reviewLaunch", "reviewLaunches"));
    // What the tests of succession judge: nobody sees one's own, managers what is of their reports.
    judged.addAll(
        List.of(
            "flightRisk",
            "flightRiskWeights",
            "keyPosition",
            "keyPositions",
            "retentionRisks",
            "successionCoverage",
            "successionOverview",
            "successionWhatIf",
            "successor",
            "successors",
            "talentGrid",
            "talentPool",
            "talentPoolMembers",
            "talentPoolReadiness",
            "talentPools",
            "talentPlacements",
            "talentRating",
            "talentRatings",
            "talentReview",
            "talentReviewMoves",
            "talentReviews"));
    // What the tests of insights judge: groups alone, and none so small that it tells of people.
    judged.addAll(List.of("effectiveness", "investment", "unaskedLearning", "unservedGaps"));
    teams.questionsOfAna().forEach(question -> judged.add(question.replaceFirst("\\(.*", "")));
    judged.add("reports");
    // What the test of webhooks judges: those who may read all events.
    judged.addAll(List.of("webhook", "webhookDelivery", "webhooks"));
    // What the tests of mentors judge: who opted in is there for everybody.
    judged.addAll(List.of("mentorProfile", "mentorProfiles"));
    // What the tests of experts and questions judge: who opted in, and what is for everybody.
    judged.addAll(List.of("endorsement", "endorsements", "expert", "experts"));
    judged.addAll(List.of("answer", "answers", "question", "questions"));
    // What the tests of mentoring and communities judge: the two alone, and who has joined.
    judged.addAll(List.of("mentoring", "mentorings", "mentoringSession", "mentoringSessions"));
    judged.addAll(
        List.of(
            "communities",
            "community",
            "communityEvent",
            "communityEventAttendee",
            "communityEventAttendees",
            "communityEvents",
            "communityMember",
            "communityMembers",
            "communityPost",
            "communityPosts"));
    // What the tests of articles judge: what is published is there for everybody.
    judged.addAll(
        List.of("article", "articleDiff", "articleVersion", "articles", "articlesForGap"));
    // What the tests of reviews judge: people, their line, and everybody one's own answers.
    judged.addAll(
        List.of(
            "calibrationAdjustments",
            "calibrationDistribution",
            "calibrationSession",
            "calibrationSessions"));
    judged.addAll(
        List.of("ownReviewAnswers", "review", "reviewProgress", "reviewRequests", "reviews"));
    // What the tests of pay judge: nobody without the right to see it.
    judged.addAll(
        List.of(
            "meritGuideline",
            "meritGuidelines",
            "meritRollUp",
            "meritWorksheet",
            "meritWorksheets",
            "salaries",
            "salary",
            "salaryRange",
            "salaryRanges"));
    // What the tests of recruiting judge: those who fill a requisition, and all what is posted.
    judged.addAll(
        List.of(
            "candidate",
            "candidateDocument",
            "candidateRanking",
            "candidates",
            "internalCandidates",
            "jobApplication",
            "jobApplicationTransitions",
            "jobApplications",
            "requisition",
            "requisitionTransitions",
            "requisitions",
            "scorecard",
            "scorecards"));
    // What the tests of the strategy judge: people only whom one sees.
    judged.addAll(List.of("strategy", "strategyOfInitiative", "strategyPeople"));
    // What the tests of demand judge: plans without people, for those who see everybody.
    judged.addAll(
        List.of(
            "demandChanges",
            "demandForecast",
            "demandForecasts",
            "demandJobs",
            "demandNeeds",
            "demandScenario",
            "demandScenarios"));
    // What the tests of xAPI judge: those who look after what learning systems tell.
    judged.addAll(List.of("xapiMapping", "xapiMappings", "xapiStatement", "xapiStatements"));
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
      Graphql caller = new Graphql(teams.tenant.person(who));
      teams.questionsAboutAna().forEach(question -> caller.data("{ " + question + " }"));
    }
  }

  @Test
  void othersFindNothing() {
    for (String who : List.of("bo", "other")) {
      Graphql caller = new Graphql(teams.tenant.person(who));
      for (String question : teams.questionsAboutAna()) {
        Answer refused = caller.refused("NOT_FOUND", "{ it: " + question + " }");
        assertTrue(refused.at("/data/it").isNull(), question);
      }
      Answer nodes =
          caller.data("{ nodes(ids: [\"" + teams.ana + "\", \"" + teams.plan + "\"]) { id } }");
      assertEquals("[null,null]", nodes.at("/data/nodes").toString());
    }
  }

  @Test
  void whatIsOnesOwnNobodyAboveFinds() {
    Graphql ana = new Graphql(teams.tenant.person("ana"));
    Graphql admin = new Graphql(teams.admin);
    for (String question : teams.questionsOfAna()) {
      ana.data("{ " + question + " }");
      admin.data("{ " + question + " }");
      for (String who : List.of("lead", "boss", "bo", "other")) {
        new Graphql(teams.tenant.person(who)).refused("NOT_FOUND", "{ " + question + " }");
      }
    }
    String list = "{ reports { totalCount nodes { id runs { totalCount } } } }";
    assertEquals(1, ana.data(list).count("/data/reports/totalCount"));
    assertEquals(1, ana.data(list).count("/data/reports/nodes/0/runs/totalCount"));
    for (String who : List.of("lead", "boss", "bo", "other")) {
      assertEquals(
          0, new Graphql(teams.tenant.person(who)).data(list).count("/data/reports/totalCount"));
    }
  }

  @Test
  void anotherTenantFindsNothing() {
    Graphql stranger = Tenant.fresh().graphql();
    for (String question : teams.questionsAboutAna()) {
      stranger.refused("NOT_FOUND", "{ " + question + " }");
    }
    for (String question : teams.questionsOfAna()) {
      stranger.refused("NOT_FOUND", "{ " + question + " }");
    }
    for (String list : TwoTeams.lists()) {
      Answer answer = stranger.data("{ it: " + list.formatted(teams.ana) + " }");
      assertEquals(0, answer.count("/data/it/totalCount"), list);
    }
    stranger.refused(
        "NOT_FOUND", "{ job(id: \"" + teams.admin.id("jobs", "engineer") + "\") { id } }");
    assertEquals(0, stranger.data("{ jobs { totalCount } }").count("/data/jobs/totalCount"));
    assertEquals(
        0,
        stranger
            .data("{ gapAnalysis(group: {}) { population } }")
            .count("/data/gapAnalysis/population"));
  }
}

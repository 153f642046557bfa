package org.espalier.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;

/** A thing of each type that is a node. */
final class OneOfEach {

  private final Tenant tenant;
  private final Client admin;
  private final Map<String, UUID> ids = new LinkedHashMap<>();

  OneOfEach(Tenant tenant) {
    this.tenant = tenant;
    this.admin = tenant.admin();
  }

  /** Makes them; their ids by type. */
  Map<String, UUID> ids() {
    people();
    strategyAndFeedback();
    learning();
    careersAndExperts();
    recruiting();
    mentoringAndCommunities();
    articles();
    certificationsAndRules();
    reviews();
    talent();
    pay();
    statements();
    privacy();
    return ids;
  }

  private void statements() {
    ids.put("XapiMapping", admin.create("xapi-mappings", "m", "{effect:'KEEP'}"));
    admin
        .with("X-Experience-API-Version", "1.0.3")
        .post(
            "~/xapi/statements",
            "{actor:{mbox:'mailto:p@x.example'}, verb:{id:'urn:did'}, object:{id:'urn:it'}}")
        .expect(200);
    ids.put("XapiStatement", UUID.fromString(admin.get("/xapi-statements").text("/items/0/id")));
  }

  private void people() {
    Workshop workshop = new Workshop(admin).furnish();
    ids.put("ProficiencyScale", admin.id("proficiency-scales", "scale"));
    ids.put("Framework", admin.id("frameworks", "frame"));
    ids.put("Competency", admin.id("competencies", "a"));
    ids.put("OrgUnit", admin.id("org-units", "unit"));
    ids.put("JobFamily", admin.id("job-families", "data"));
    ids.put("Job", admin.id("jobs", "engineer"));
    ids.put("Position", admin.create("positions", "x", "{title:'X'}"));
    ids.put("Requirement", admin.id("requirements", "r1"));
    ids.put("Employee", workshop.engineer("p", ""));
    ids.put("Evidence", workshop.rate("p", "a", "2"));
  }

  private void strategyAndFeedback() {
    ids.put("Initiative", admin.create("initiatives", "i", "{name:'Initiative'}"));
    ids.put(
        "Goal",
        admin.create("goals", "g", "{title:'Goal', employeeExternalId:'p', state:'ACTIVE'}"));
    ids.put(
        "GoalCheckIn",
        admin
            .post("/goals/" + ids.get("Goal") + "/check-ins", "{confidence:'ON_TRACK'}")
            .expect(201)
            .id());
    ids.put(
        "Feedback",
        admin
            .post(
                "/feedback",
                "{employeeExternalId:'p', kind:'NOTE', text:'Well', visibility:'PERSON'}")
            .expect(201)
            .id());
    ids.put(
        "FeedbackRequest",
        UUID.fromString(
            admin
                .post(
                    "/feedback-requests",
                    "{aboutEmployeeExternalId:'p', fromEmployees:[{employeeExternalId:'p'}], question:'Well?'}")
                .expect(200)
                .text("/requests/0/id")));
    UUID report = admin.create("reports", "r", "{name:'R', insight:'COMPLIANCE', format:'CSV'}");
    ids.put("Report", report);
    ids.put("ReportRun", admin.made(report).id());
    UUID webhook =
        admin.create("webhooks", "w", "{name:'W', url:'http://127.0.0.1:9/', status:'INACTIVE'}");
    ids.put("Webhook", webhook);
    ids.put("WebhookDelivery", admin.tested(webhook));
    ids.put("Badge", admin.create("badges", "b", "{name:'Badge', points:1, awardedFor:'HAND'}"));
    ids.put(
        "Recognition",
        admin
            .post("/recognitions", "{employeeExternalId:'p', badgeExternalId:'b'}")
            .expect(201)
            .id());
  }

  private void learning() {
    ids.put("ActivityVersion", version());
    ids.put("Activity", admin.create("activities", "c", "{title:'Course', type:'COURSE'}"));
    ids.put(
        "Session",
        admin.create(
            "sessions",
            "x",
            "{activityExternalId:'c', startsAt:'2090-01-01T09:00:00Z', endsAt:'2090-01-01T10:00:00Z'}"));
    ids.put(
        "Assignment",
        admin.create("assignments", "s", "{employeeExternalId:'p', activityExternalId:'c'}"));
    ids.put(
        "Enrolment",
        admin
            .post("/sessions/" + ids.get("Session") + "/enrolments", "{employeeExternalId:'p'}")
            .expect(201)
            .id());
    ids.put(
        "Completion",
        admin
            .post("/completions", "{employeeExternalId:'p', activityExternalId:'c', passed:true}")
            .expect(201)
            .id());
    ids.put(
        "LearningEvent",
        UUID.fromString(
            admin
                .post(
                    "/learning-events",
                    "{events:[{externalId:'e', type:'COMPLETED', employeeExternalId:'p', activityExternalId:'c'}]}")
                .expect(200)
                .text("/results/0/id")));
  }

  private void careersAndExperts() {
    ids.put(
        "DevelopmentPlan",
        admin
            .post("/development-plans", "{employeeExternalId:'p', title:'Plan'}")
            .expect(201)
            .id());
    admin.create("jobs", "next", "{title:'Next'}");
    ids.put(
        "CareerPath",
        admin.create(
            "career-paths", "on", "{fromJobExternalId:'engineer', toJobExternalId:'next'}"));
    ids.put(
        "CareerAspiration",
        admin.create("career-aspirations", "w", "{employeeExternalId:'p', jobExternalId:'next'}"));
    ids.put(
        "MentorProfile",
        admin.create("mentor-profiles", "m", "{employeeExternalId:'p', mentor:true}"));
    ids.put(
        "Expert",
        admin.create("experts", "m", "{employeeExternalId:'p', competencyExternalIds:['a']}"));
    admin.create("employees", "friend", "{givenName:'F', familyName:'Riend'}");
    ids.put(
        "Endorsement",
        admin.create(
            "endorsements",
            "m",
            "{employeeExternalId:'p', competencyExternalId:'a', endorserExternalId:'friend'}"));
    ids.put(
        "Question",
        admin.create(
            "questions",
            "q",
            "{askerExternalId:'p', title:'Q', text:'Q?', competencyExternalIds:['a']}"));
    ids.put(
        "Answer",
        admin.create(
            "answers", "a", "{questionExternalId:'q', authorExternalId:'friend', text:'A'}"));
  }

  private void recruiting() {
    ids.put(
        "Requisition",
        admin.create("requisitions", "req", "{title:'Engineer', jobExternalId:'engineer'}"));
    ids.put("Candidate", admin.create("candidates", "can", "{givenName:'C', familyName:'D'}"));
    UUID application =
        admin.create(
            "job-applications", "app", "{requisitionExternalId:'req', candidateExternalId:'can'}");
    ids.put("JobApplication", application);
    ids.put(
        "Scorecard",
        admin
            .post(
                "/job-applications/" + application + "/scorecards",
                "{interviewerExternalId:'p', recommendation:'YES', ratings:[]}")
            .expect(201)
            .id());
  }

  private void mentoringAndCommunities() {
    ids.put(
        "Mentoring",
        admin.create(
            "mentorings",
            "m",
            "{menteeExternalId:'friend', mentorExternalId:'p', state:'ACTIVE'}"));
    ids.put(
        "MentoringSession",
        admin.create(
            "mentoring-sessions",
            "m",
            "{mentoringExternalId:'m', heldOn:'2026-01-05', minutes:30}"));
    ids.put("Community", admin.create("communities", "c", "{name:'C', access:'OPEN'}"));
    ids.put(
        "CommunityMember",
        admin.create(
            "community-members", "c", "{communityExternalId:'c', employeeExternalId:'p'}"));
    ids.put(
        "CommunityPost",
        admin.create(
            "community-posts",
            "c",
            "{communityExternalId:'c', authorExternalId:'p', title:'T', text:'T'}"));
    ids.put(
        "CommunityEvent",
        admin.create(
            "community-events",
            "c",
            "{communityExternalId:'c', organiserExternalId:'p', title:'T', startsAt:'2090-01-01T09:00:00Z', endsAt:'2090-01-01T10:00:00Z'}"));
    ids.put(
        "CommunityEventAttendee",
        admin.create(
            "community-event-attendees",
            "c",
            "{communityEventExternalId:'c', employeeExternalId:'p'}"));
  }

  private void articles() {
    ids.put(
        "Article",
        admin.create(
            "articles", "how", "{title:'How', language:'en', body:'So', authorExternalId:'p'}"));
    admin.create(
        "articles",
        "lesson",
        "{kind:'LESSON', minutes:5, title:'How', language:'en', body:'So', authorExternalId:'p', state:'PUBLISHED'}");
    String lesson = "/articles/" + admin.id("articles", "lesson") + "/completions";
    tenant.person("p").post(lesson, "{}").expect(200);
    ids.put(
        "LessonCompletion",
        UUID.fromString(
            admin
                .get("/employees/" + ids.get("Employee") + "/lesson-completions")
                .expect(200)
                .text("/items/0/id")));
  }

  private void certificationsAndRules() {
    ids.put(
        "DemandScenario",
        admin.create("demand-scenarios", "d", "{name:'Next', baseDay:'2030-01-01', quarters:1}"));
    ids.put(
        "DemandForecast",
        admin.post("/demand-forecasts", "{scenarioExternalId:'d'}").expect(201).id());
    ids.put(
        "Certification",
        admin.create("certifications", "safe", "{name:'Safety', activityExternalId:'c'}"));
    ids.put(
        "CertificationDecision",
        admin
            .post(
                "/certification-decisions",
                "{employeeExternalId:'p', certificationExternalId:'safe', kind:'EXEMPTED', reason:'asked'}")
            .expect(201)
            .id());
    ids.put(
        "AssignmentRule",
        admin.create(
            "assignment-rules",
            "r",
            "{name:'Rule', activityExternalId:'c', audience:'location eq \"Nowhere\"'}"));
    ids.put("RuleEvaluation", admin.post("/rule-evaluations", "{}").expect(202).id());
    ids.put("PlanTemplate", admin.create("plan-templates", "t", "{title:'Template'}"));
    String plan = "/development-plans/" + ids.get("DevelopmentPlan");
    ids.put("PlanComment", admin.post(plan + "/comments", "{text:'Well'}").expect(201).id());
    ids.put("PlanCheckIn", admin.post(plan + "/check-ins", "{note:'Well'}").expect(201).id());
  }

  private void reviews() {
    ids.put(
        "ReviewForm",
        admin.create(
            "review-forms",
            "f",
            "{name:'Form', scaleExternalId:'scale', sections:[{key:'g', title:'Goals', kind:'GOALS', weight:100}]}"));
    ids.put(
        "ReviewCycle",
        admin.create(
            "review-cycles",
            "c",
            "{name:'Cycle', formExternalId:'f', periodStart:'2030-01-01', periodEnd:'2030-12-31'}"));
    admin.launched(ids.get("ReviewCycle"), "{}");
    Answer reviews = admin.get("/reviews?employeeId=" + ids.get("Employee")).expect(200);
    ids.put("Review", UUID.fromString(reviews.texts("/items", "/id").getFirst()));
    admin.create("employees", "peer", "{givenName:'P', familyName:'Eer'}");
    admin.putRaters(ids.get("Review"), "peer");
    ids.put(
        "ReviewRequest",
        UUID.fromString(admin.get("/review-requests").texts("/items", "/id").getFirst()));
    ids.put(
        "CalibrationSession",
        admin.post("/calibration-sessions", "{cycleExternalId:'c', name:'All'}").expect(201).id());
    ids.put("ReviewLaunch", admin.launched(ids.get("ReviewCycle"), "{dryRun:true}").id());
    ids.put(
        "ReviewLaunchPerson",
        UUID.fromString(
            admin
                .get("/review-cycle-launches/" + ids.get("ReviewLaunch") + "/people")
                .texts("/items", "/id")
                .getFirst()));
  }

  private void talent() {
    ids.put(
        "KeyPosition",
        admin.create("key-positions", "k", "{positionExternalId:'x', criticality:'LOW'}"));
    ids.put(
        "Successor",
        admin.create(
            "successors",
            "f",
            "{keyPositionExternalId:'k', employeeExternalId:'p', nominatedReadiness:'READY_NOW'}"));
    ids.put(
        "TalentRating",
        admin
            .post("/talent-ratings", "{employeeExternalId:'p', kind:'POTENTIAL', value:3}")
            .expect(201)
            .id());
    ids.put("TalentPool", admin.create("talent-pools", "p", "{name:'P'}"));
    ids.put("TalentReview", admin.post("/talent-reviews", "{title:'T'}").expect(201).id());
    ids.put(
        "TalentReviewMove",
        admin
            .post(
                "/talent-reviews/" + ids.get("TalentReview") + "/moves",
                "{employeeExternalId:'p', box:{performance:1, potential:1}, reason:'agreed'}")
            .expect(201)
            .id());
  }

  private void pay() {
    ids.put(
        "SalaryRange",
        admin.create(
            "salary-ranges",
            "r",
            "{jobExternalId:'engineer', currency:'EUR', minimum:1, midpoint:2, maximum:3}"));
    ids.put(
        "Salary",
        admin.create(
            "salaries",
            "s",
            "{employeeExternalId:'p', yearly:{amount:2, currency:'EUR'}, validFrom:'2025-01-01'}"));
    ids.put(
        "MeritGuideline",
        admin.create(
            "merit-guidelines",
            "g",
            "{name:'G', ratingBands:[{key:'R'}], positionBands:[{key:'P'}],"
                + " cells:[{ratingBand:'R', positionBand:'P', minimumPercent:1, targetPercent:2, maximumPercent:3}]}"));
    ids.put(
        "MeritWorksheet",
        admin.create(
            "merit-worksheets",
            "w",
            "{name:'W', guidelineExternalId:'g', managerExternalId:'p', currency:'EUR', budget:1, effectiveOn:'2026-01-01'}"));
    ids.put("GroupDraft", admin.post("/group-drafts", "{people:{}}").expect(201).id());
  }

  private void privacy() {
    String person = "{employeeExternalId:'p', reason:'asked'}";
    ids.put("Erasure", admin.post("/privacy/erasures", person).expect(202).id());
    String told = admin.get("/audit-events?limit=1").texts("/items", "/id").getFirst();
    ids.put("AuditEvent", UUID.fromString(told));
    ids.put(
        "PersonExport",
        admin.post("/privacy/exports", "{employeeExternalId:'p'}").expect(202).id());
    byte[] usual = "{}".getBytes(StandardCharsets.UTF_8);
    ids.put(
        "FlightRiskWeights",
        admin.sendRaw("PUT", "/flight-risk-weights", "application/json", usual).expect(200).id());
    ids.put(
        "Retention",
        admin
            .with("If-Match", "*")
            .patch("/privacy/retention", "{exports:'P2D'}")
            .expect(200)
            .id());
  }

  private UUID version() {
    UUID activity = admin.create("activities", "v", "{title:'Course', type:'COURSE'}");
    return admin.get("/activities/" + activity + "/versions/1").expect(200).id();
  }
}

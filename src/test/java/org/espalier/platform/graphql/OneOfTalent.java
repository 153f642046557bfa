package org.espalier.platform.graphql;

import java.util.Map;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/** A thing of each type that is about how people do, grow, are found and paid. */
final class OneOfTalent {

  private final Client admin;
  private final Map<String, UUID> ids;

  OneOfTalent(Client admin, Map<String, UUID> ids) {
    this.admin = admin;
    this.ids = ids;
  }

  /** Makes them, and adds their ids. */
  void make() {
    strategyAndFeedback();
    recruiting();
    reviews();
    talent();
    pay();
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
}

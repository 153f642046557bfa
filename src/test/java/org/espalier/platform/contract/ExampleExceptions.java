package org.espalier.platform.contract;

import java.util.Set;

/** Examples whose answers are others each time, and operations that are no part of the story. */
final class ExampleExceptions {

  /**
   * What goes on by itself may have begun or not when it is answered, sessions come nearer day by
   * day, and what experts showed grows older.
   */
  static final Set<String> BY_SCHEMA_ONLY =
      Set.of(
          "startImport",
          "createUploadUrl",
          "getUploadUrl",
          "listUploadUrls",
          "revokeUploadUrl",
          "requestPersonExport",
          "evaluateRules",
          "createExpert",
          "getExpert",
          "getExpertByExternalId",
          "getFlightRisk",
          "listExperts",
          "patchExpert",
          "putExpertByExternalId",
          "getGapTrend",
          "getTalentPoolReadiness",
          "getRecommendations",
          "getWebhookDelivery",
          "listWebhookDeliveries");

  /**
   * Everything about a person is too long to read, tenants are those of all tests, and audit events
   * have hashes that are others in each run, and an offer needs a plan that runs while its template
   * changes. An accepted draft would assign what the story assigns; an exemption needs evidence.
   * Reviews are made by several people, and articles are used by employees, each for oneself: their
   * own tests tell what becomes of them.
   */
  static final Set<String> WITHOUT =
      Set.of(
          "getPersonDocument",
          "startTenantImport",
          "putUpload",
          "acceptGroupDraft",
          "listTenants",
          "listAuditEvents",
          "exemptFromAssignment",
          "listRuleEvaluations",
          "getRuleEvaluation",
          "getAuditEvent",
          "decideDevelopmentPlanOffer",
          "draftPlanFromReview",
          "viewArticle",
          "completeLesson",
          "rateArticle",
          "adjustReview",
          "putReviewRaters",
          "transitionReviewsOfCycle",
          "putOwnReviewAnswers",
          "transitionReview",
          "createCalibrationSession",
          "transitionCalibrationSession",
          "getReview",
          "listReviews",
          "listReviewTransitions",
          "getOwnReviewAnswers",
          "listReviewRequests",
          "getCalibrationSession",
          "listCalibrationSessions",
          "listCalibrationSessionTransitions",
          "getCalibrationDistribution",
          "listCalibrationAdjustments",
          "verifyAuditTrail");

  private ExampleExceptions() {}
}

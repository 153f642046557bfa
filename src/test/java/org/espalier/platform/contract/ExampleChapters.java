package org.espalier.platform.contract;

import java.util.List;
import java.util.Set;

/** The order in which the contract's examples make sense, and those that are no part of it. */
final class ExampleChapters {

  static final List<String> BEGINNING =
      List.of(
          "createDevToken",
          "createProficiencyScale",
          "createFramework",
          "createCompetency",
          "listEvents",
          "createJobFamily",
          "createJob",
          "createCareerPath",
          "createOrgUnit",
          "createPosition",
          "createEmployee",
          "createCareerAspiration",
          "createMentorProfile",
          "createRequirement",
          "createInitiative",
          "createActivity",
          "createPlanTemplate",
          "createSession",
          "recordEvidence",
          "draftPlan",
          "startImport",
          "createExpert",
          "createEndorsement",
          "createQuestion",
          "createAnswer",
          "analyseGroupGap",
          "previewAudience",
          "createDevelopmentPlan",
          "addDevelopmentPlanItem",
          "addDevelopmentPlanComment",
          "recordDevelopmentPlanCheckIn",
          "createGoal",
          "giveFeedback",
          "askForFeedback",
          "createBadge",
          "awardBadge",
          "createAssignment",
          "createCertification",
          "recordCertificationDecision",
          "createAssignmentRule",
          "evaluateRules",
          "createGroupDraft",
          "createReviewForm",
          "createReviewCycle",
          "launchReviewCycle",
          "createKeyPosition",
          "createSuccessor",
          "createSalaryRange",
          "createSalary",
          "createMeritGuideline",
          "createMeritWorksheet",
          "tryDepartures");

  static final List<String> CHANGES =
      List.of(
          "putProficiencyScaleByExternalId",
          "putFrameworkByExternalId",
          "putCompetencyByExternalId",
          "putJobFamilyByExternalId",
          "putJobByExternalId",
          "putCareerPathByExternalId",
          "putOrgUnitByExternalId",
          "putPositionByExternalId",
          "putEmployeeByExternalId",
          "putCareerAspirationByExternalId",
          "putMentorProfileByExternalId",
          "putExpertByExternalId",
          "putEndorsementByExternalId",
          "putQuestionByExternalId",
          "putAnswerByExternalId",
          "putRequirementByExternalId",
          "putInitiativeByExternalId",
          "putGoalByExternalId",
          "putBadgeByExternalId",
          "putActivityByExternalId",
          "putSessionByExternalId",
          "putAssignmentByExternalId",
          "putCertificationByExternalId",
          "putAssignmentRuleByExternalId",
          "putPlanTemplateByExternalId",
          "putReviewFormByExternalId",
          "putReviewCycleByExternalId",
          "putKeyPositionByExternalId",
          "putSuccessorByExternalId",
          "putSalaryRangeByExternalId",
          "putSalaryByExternalId",
          "putMeritGuidelineByExternalId",
          "putMeritWorksheetByExternalId",
          "patchProficiencyScale",
          "patchFramework",
          "patchCompetency",
          "patchJobFamily",
          "patchJob",
          "patchCareerPath",
          "patchOrgUnit",
          "patchPosition",
          "patchEmployee",
          "patchCareerAspiration",
          "patchMentorProfile",
          "patchExpert",
          "patchEndorsement",
          "patchQuestion",
          "patchAnswer",
          "transitionQuestion",
          "patchRequirement",
          "patchInitiative",
          "patchGoal",
          "transitionGoal",
          "recordGoalCheckIn",
          "declineFeedbackRequest",
          "patchBadge",
          "patchActivity",
          "patchSession",
          "patchAssignment",
          "patchCertification",
          "patchAssignmentRule",
          "patchPlanTemplate",
          "patchReviewForm",
          "patchReviewCycle",
          "patchKeyPosition",
          "patchSuccessor",
          "patchSalaryRange",
          "patchSalary",
          "patchMeritGuideline",
          "patchMeritWorksheet",
          "transitionMeritWorksheet",
          "patchDevelopmentPlan",
          "patchDevelopmentPlanItem",
          "patchDevelopmentPlanComment",
          "removeDevelopmentPlanItem",
          "addDevelopmentPlanItem",
          "transitionDevelopmentPlan");

  static final List<String> LEARNING =
      List.of(
          "closeDevelopmentPlanItem",
          "copyDevelopmentPlan",
          "applyPlanTemplate",
          "transitionFramework",
          "transitionSession",
          "enrolInSession",
          "transitionEnrolment",
          "createEnrolment",
          "transitionAssignment",
          "reportAssignmentProgress",
          "recordLearningEvents",
          "verifyTranscript",
          "recordCompletion",
          "repeatAssignment",
          "assignToMany",
          "recordTalentRating",
          "createTalentPool",
          "putTalentPoolByExternalId",
          "patchTalentPool",
          "addTalentPoolMember",
          "applyTemplatesToTalentPool",
          "createTalentReview",
          "patchTalentReview",
          "moveInTalentReview",
          "putFlightRiskWeights",
          "requestPersonExport");

  static final List<String> ATTENDANCE = List.of("recordAttendance", "cancelSession");

  static final List<String> PRIVACY =
      List.of(
          "scheduleErasure", "transitionErasure", "patchRetention", "createTenant", "patchTenant");

  static final List<String> END =
      List.of("voidCompletion", "revokeEvidence", "transitionTalentReview");

  /**
   * What goes on by itself may have begun or not when it is answered, sessions come nearer day by
   * day, and what experts showed grows older.
   */
  static final Set<String> BY_SCHEMA_ONLY =
      Set.of(
          "startImport",
          "requestPersonExport",
          "evaluateRules",
          "createExpert",
          "getExpert",
          "getExpertByExternalId",
          "getFlightRisk",
          "listExperts",
          "patchExpert",
          "putExpertByExternalId",
          "getTalentPoolReadiness",
          "getRecommendations");

  /**
   * Everything about a person is too long to read, tenants are those of all tests, and audit events
   * have hashes that are others in each run, and an offer needs a plan that runs while its template
   * changes. An accepted draft would assign what the story assigns; an exemption needs evidence.
   * Reviews are made by several people: their own tests tell what becomes of them.
   */
  static final Set<String> WITHOUT =
      Set.of(
          "getPersonDocument",
          "acceptGroupDraft",
          "listTenants",
          "listAuditEvents",
          "exemptFromAssignment",
          "listRuleEvaluations",
          "getRuleEvaluation",
          "getAuditEvent",
          "decideDevelopmentPlanOffer",
          "draftPlanFromReview",
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

  private ExampleChapters() {}
}

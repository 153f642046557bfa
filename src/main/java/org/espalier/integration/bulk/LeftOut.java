package org.espalier.integration.bulk;

import jakarta.validation.constraints.NotBlank;
import java.util.List;

/**
 * What a tenant has that an archive of it does not.
 *
 * @param what the collection, as in paths
 * @param why the reason
 */
record LeftOut(@NotBlank String what, @NotBlank String why) {

  private static final String SAID =
      "It was said in confidence by people to people, and no import may put words in their mouths.";
  private static final String WORK =
      "It is work that was done here, and can be done again from what the archive has.";
  private static final String RECORD =
      "It is the record of what happened on this server, which no import may write.";
  private static final String DECIDED =
      "It was decided here by somebody about one thing; the outcome stands in the thing's row.";
  private static final String SETTING = "It is a setting of the tenant and no thing of its own.";
  private static final String FILES = "It is what people did with an article, or a file beside it.";

  /** What no archive has, whoever makes it. */
  static final List<LeftOut> ALWAYS =
      List.of(
          new LeftOut("reviews", SAID),
          new LeftOut("review-requests", SAID),
          new LeftOut("calibration-sessions", SAID),
          new LeftOut("talent-reviews", SAID),
          new LeftOut("feedback", SAID),
          new LeftOut("feedback-requests", SAID),
          new LeftOut("scorecards", SAID),
          new LeftOut("goals/check-ins", SAID),
          new LeftOut("development-plans/comments", SAID),
          new LeftOut("development-plans/check-ins", SAID),
          new LeftOut("completions/assignmentId", RECORD),
          new LeftOut("development-plans/offers", DECIDED),
          new LeftOut("recognitions", DECIDED),
          new LeftOut("talent-pools/members", DECIDED),
          new LeftOut("certification-decisions", DECIDED),
          new LeftOut("articles/attachments", FILES),
          new LeftOut("articles/versions", FILES),
          new LeftOut("articles/use", FILES),
          new LeftOut("activities/versions", RECORD),
          new LeftOut("learning-events", RECORD),
          new LeftOut("transitions", RECORD),
          new LeftOut("events", RECORD),
          new LeftOut("audit-events", RECORD),
          new LeftOut("imports", RECORD),
          new LeftOut("privacy/exports", RECORD),
          new LeftOut("privacy/erasures", RECORD),
          new LeftOut("rule-evaluations", WORK),
          new LeftOut("review-cycle-launches", WORK),
          new LeftOut("group-drafts", WORK),
          new LeftOut("demand-forecasts", WORK),
          new LeftOut("reports/runs", WORK),
          new LeftOut("flight-risk-weights", SETTING),
          new LeftOut("field-ownerships", SETTING),
          new LeftOut("upload-urls", "They open this server and no other."),
          new LeftOut(
              "webhooks/secrets", "They are drawn where a webhook is made, and shown once."),
          new LeftOut("scim", "An identity provider tells it anew, to each server that it keeps."),
          new LeftOut("xapi-statements", RECORD),
          new LeftOut("xapi-remappings", WORK),
          new LeftOut("privacy/retention", SETTING),
          new LeftOut("tenants", SETTING));

  /** A kind whose rows the caller may not read. */
  static LeftOut unreadable(String kind) {
    return new LeftOut(kind, "Whoever made the archive may not read it.");
  }
}

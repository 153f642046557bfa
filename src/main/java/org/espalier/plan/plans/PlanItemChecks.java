package org.espalier.plan.plans;

import java.util.List;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;

/** What must hold between the members of an item. */
final class PlanItemChecks {

  private PlanItemChecks() {}

  static void check(PlanItemInput item, String at, Faults faults) {
    CompetencyRef.EITHER.check(at, item.competencyExternalId(), item.competencyId(), faults);
    List<PlanActionInput> actions = item.planned();
    for (int i = 0; i < actions.size(); i++) {
      PlanActionInput action = actions.get(i);
      String place = at + "/actions/" + i;
      if (action == null || faults.at(place)) {
        continue;
      }
      boolean read = action.articleExternalId() != null || action.articleId() != null;
      boolean named = action.activityExternalId() != null || action.activityId() != null;
      if (read) {
        reads(action, named, place, faults);
      } else if (named) {
        ActivityRef.EITHER.check(place, action.activityExternalId(), action.activityId(), faults);
      } else if (action.type() == ActionType.LEARNING) {
        faults.add(
            place + "/activityExternalId",
            FaultCode.REQUIRED,
            "LEARNING names an activity of the catalogue; other learning is SELF_STUDY.");
      } else if (action.title() == null || action.title().isBlank()) {
        faults.add(
            place + "/title",
            FaultCode.REQUIRED,
            "An action without an activity or an article needs a title.");
      }
    }
  }

  private static void reads(PlanActionInput action, boolean named, String place, Faults faults) {
    ArticleRefs.EITHER.check(place, action.articleExternalId(), action.articleId(), faults);
    String pointer = place + (action.articleId() == null ? "/articleExternalId" : "/articleId");
    if (named) {
      faults.add(pointer, FaultCode.EXCLUSIVE, "Give either an activity or an article.");
    } else if (action.type() != ActionType.SELF_STUDY) {
      faults.add(pointer, FaultCode.NOT_ALLOWED, "To read an article is SELF_STUDY.");
    }
  }
}

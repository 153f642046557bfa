package org.espalier.plan.recommendations;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapTarget;
import org.espalier.insight.effectiveness.Experience;
import org.espalier.insight.effectiveness.LearningAim;
import org.espalier.workforce.people.EmployeeBrief;

/**
 * What is recommended to a person.
 *
 * @param target what the gap is measured against
 * @param items the best first
 */
@Schema(name = "Recommendations")
public record RecommendationsView(
    EmployeeBrief employee, GapTarget target, List<Recommendation> items) {

  RecommendationsView with(Map<LearningAim, Experience> known) {
    return new RecommendationsView(
        employee, target, items.stream().map(one -> one.with(known)).toList());
  }
}

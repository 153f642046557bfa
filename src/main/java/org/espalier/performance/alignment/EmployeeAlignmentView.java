package org.espalier.performance.alignment;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapMath;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * How the open goals (DRAFT, ACTIVE) of a person serve the strategy.
 *
 * @param goalCount how many open goals the person has
 * @param alignedCount how many of them serve an initiative
 * @param weight the weight of all of them
 * @param alignedWeight the weight of those that serve an initiative
 * @param alignedShare alignedWeight / weight; null without open goals
 * @param goals every open goal
 */
@Schema(name = "EmployeeAlignment")
public record EmployeeAlignmentView(
    EmployeeBrief employee,
    int goalCount,
    int alignedCount,
    BigDecimal weight,
    BigDecimal alignedWeight,
    @Nullable BigDecimal alignedShare,
    List<AlignedGoal> goals) {

  static EmployeeAlignmentView of(EmployeeBrief employee, List<AlignedGoal> goals) {
    List<AlignedGoal> aligned = goals.stream().filter(one -> one.initiative() != null).toList();
    BigDecimal all = weight(goals);
    return new EmployeeAlignmentView(
        employee,
        goals.size(),
        aligned.size(),
        all,
        weight(aligned),
        goals.isEmpty() ? null : GapMath.quotient(weight(aligned), all),
        goals);
  }

  private static BigDecimal weight(List<AlignedGoal> goals) {
    return goals.stream().map(AlignedGoal::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

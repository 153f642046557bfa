package org.espalier.gap;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * The gap of a person.
 *
 * @param asOf the moment, or the day, that the answer holds for
 * @param policy how evidence was weighed: the one policy of all items, or MIXED
 * @param readiness from 0 to 1; null if nothing is required
 * @param assessedCoverage the share of the required competencies for which there is evidence; null
 *     if nothing is required
 * @param metCount how many requirements are met or exceeded
 * @param requiredCount how many competencies are required
 * @param blockingGaps critical ones that are not met
 * @param items every requirement, the most urgent first
 */
@Schema(name = "Gap")
public record GapView(
    EmployeeBrief employee,
    GapTarget target,
    String asOf,
    @Nullable String policy,
    @Nullable BigDecimal readiness,
    @Nullable BigDecimal assessedCoverage,
    int metCount,
    int requiredCount,
    List<CompetencyBrief> blockingGaps,
    List<GapItem> items) {

  static GapView of(EmployeeBrief employee, GapTarget target, String asOf, List<GapItem> unsorted) {
    List<GapItem> items = unsorted.stream().sorted(GapItem.URGENCY).toList();
    return new GapView(
        employee,
        target,
        asOf,
        policy(items),
        GapMath.readiness(items),
        coverage(items),
        (int) items.stream().filter(GapItem::met).count(),
        items.size(),
        items.stream().filter(GapItem::blocking).map(GapItem::competency).toList(),
        items);
  }

  /** The share of the items for which there is evidence; null if there are none. */
  public static @Nullable BigDecimal coverage(List<GapItem> items) {
    long assessed = items.stream().filter(item -> item.actual() != null).count();
    return items.isEmpty()
        ? null
        : GapMath.quotient(BigDecimal.valueOf(assessed), BigDecimal.valueOf(items.size()));
  }

  private static @Nullable String policy(List<GapItem> items) {
    List<String> policies = items.stream().map(item -> item.policy().name()).distinct().toList();
    return policies.isEmpty() ? null : policies.size() == 1 ? policies.getFirst() : "MIXED";
  }
}

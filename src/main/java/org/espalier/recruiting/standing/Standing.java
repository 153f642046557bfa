package org.espalier.recruiting.standing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.career.moves.Fit;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapMath;
import org.espalier.gap.GapView;
import org.jspecify.annotations.Nullable;

/**
 * Somebody against what a requisition asks for.
 *
 * @param readiness from 0 to 1; null if nothing is asked for
 * @param assessedCoverage the share of the competencies for which there is evidence; null if
 *     nothing is asked for
 * @param fit how much alike the levels asked for and those that are there are, a surplus counting
 *     like a shortfall: from 0 to 1; null if nothing is asked for
 * @param metCount how many requirements are met or exceeded
 * @param requiredCount how many competencies are asked for
 * @param blockingGaps critical ones that are not met
 * @param items every requirement, the most urgent first
 */
@Schema(name = "RequisitionStanding")
public record Standing(
    @Nullable BigDecimal readiness,
    @Nullable BigDecimal assessedCoverage,
    @Nullable BigDecimal fit,
    int metCount,
    int requiredCount,
    List<CompetencyBrief> blockingGaps,
    List<GapItem> items) {

  /** The readiest first, then who is assessed the most, then who fits best. */
  public static final Comparator<Standing> BEST =
      Comparator.comparing(Standing::readiness, greatest())
          .thenComparing(Standing::assessedCoverage, greatest())
          .thenComparing(Standing::fit, greatest());

  /** How somebody stands. */
  public static Standing of(List<GapItem> unsorted) {
    List<GapItem> items = unsorted.stream().sorted(GapItem.URGENCY).toList();
    return new Standing(
        GapMath.readiness(items),
        GapView.coverage(items),
        Fit.of(items),
        (int) items.stream().filter(GapItem::met).count(),
        items.size(),
        items.stream().filter(GapItem::blocking).map(GapItem::competency).toList(),
        items);
  }

  private static Comparator<@Nullable BigDecimal> greatest() {
    return Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder());
  }
}

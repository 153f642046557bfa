package org.espalier.plan.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapMath;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Whether the gaps of a plan closed, each weighted by the priority that it had when it was frozen.
 *
 * @param priorityBefore Σ priority of the items when their gaps were frozen
 * @param priorityNow the same with what is lacking today: Σ priority × shortfallNow /
 *     shortfallBefore
 * @param closedShare (priorityBefore − priorityNow) / priorityBefore; null if nothing was lacking
 * @param closedShareByPlan the part of closedShare where evidence of the plan's own learning
 *     decides the level of today; the rest came from elsewhere
 * @param closed how many items are CLOSED
 * @param narrowed how many are NARROWED
 * @param unchanged how many are UNCHANGED
 * @param widened how many are WIDENED
 * @param unassessed how many are UNASSESSED
 */
@Schema(name = "PlanVerdict")
public record PlanVerdict(
    BigDecimal priorityBefore,
    BigDecimal priorityNow,
    @Nullable BigDecimal closedShare,
    @Nullable BigDecimal closedShareByPlan,
    int closed,
    int narrowed,
    int unchanged,
    int widened,
    int unassessed) {

  static PlanVerdict of(List<TracedItem> items) {
    BigDecimal before =
        Row.plain(
            items.stream()
                .map(item -> item.item().priority())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    BigDecimal gone = gone(items, item -> true);
    boolean nothing = before.signum() == 0;
    return new PlanVerdict(
        before,
        Row.plain(before.subtract(gone)),
        nothing ? null : GapMath.quotient(gone, before),
        nothing ? null : GapMath.quotient(gone(items, item -> item.verdict().byPlan()), before),
        count(items, ItemOutcome.CLOSED),
        count(items, ItemOutcome.NARROWED),
        count(items, ItemOutcome.UNCHANGED),
        count(items, ItemOutcome.WIDENED),
        count(items, ItemOutcome.UNASSESSED));
  }

  private static BigDecimal gone(List<TracedItem> items, Predicate<TracedItem> which) {
    return items.stream()
        .filter(which)
        .map(item -> {
          BigDecimal share = item.verdict().closedShare();
          return share == null ? BigDecimal.ZERO : item.item().priority().multiply(share);
        })
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static int count(List<TracedItem> items, ItemOutcome outcome) {
    return (int) items.stream().filter(item -> item.verdict().outcome() == outcome).count();
  }
}

package org.espalier.plan.trace;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapMath;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Whether the gap of an item closed: what was lacking to its target when the gap was frozen against
 * what is lacking now. It tells what happened and by which evidence, not what would have happened
 * without the plan.
 *
 * @param levelNow what the evidence amounts to today; null if there is none that counts
 * @param shortfallBefore target − level when the item was made, zero at least; without evidence the
 *     level counts as the scale's lowest
 * @param shortfallNow the same with the level of today
 * @param closedShare (shortfallBefore − shortfallNow) / shortfallBefore: 1 if nothing is lacking
 *     any more, below 0 if more is; null if nothing was lacking
 * @param byPlan true if evidence of the plan's own learning decides the level of today
 * @param decidedBy the evidence that decides the level of today
 */
@Schema(name = "PlanItemVerdict")
public record ItemVerdict(
    ItemOutcome outcome,
    @Nullable BigDecimal levelNow,
    BigDecimal shortfallBefore,
    BigDecimal shortfallNow,
    @Nullable BigDecimal closedShare,
    boolean byPlan,
    List<TracedEvidence> decidedBy) {

  static ItemVerdict of(
      BigDecimal target,
      @Nullable BigDecimal from,
      @Nullable BigDecimal now,
      BigDecimal lowest,
      List<TracedEvidence> decidedBy) {
    BigDecimal before = lacking(target, from == null ? lowest : from);
    BigDecimal after = lacking(target, now == null ? lowest : now);
    return new ItemVerdict(
        outcome(before, after, now),
        now,
        before,
        after,
        before.signum() == 0 ? null : GapMath.quotient(before.subtract(after), before),
        decidedBy.stream().anyMatch(TracedEvidence::ofPlan),
        decidedBy);
  }

  private static BigDecimal lacking(BigDecimal target, BigDecimal level) {
    return Row.plain(target.subtract(level).max(BigDecimal.ZERO));
  }

  private static ItemOutcome outcome(
      BigDecimal before, BigDecimal after, @Nullable BigDecimal now) {
    if (now == null) {
      return ItemOutcome.UNASSESSED;
    }
    if (after.signum() == 0) {
      return ItemOutcome.CLOSED;
    }
    int order = after.compareTo(before);
    return order < 0
        ? ItemOutcome.NARROWED
        : order == 0 ? ItemOutcome.UNCHANGED : ItemOutcome.WIDENED;
  }
}

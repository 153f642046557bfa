package org.espalier.insight.effectiveness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.Definition;
import org.espalier.insight.LearningInsightPolicy;
import org.espalier.insight.NoValue;
import org.espalier.insight.Ratio;
import org.espalier.platform.json.Money;
import org.jspecify.annotations.Nullable;

/**
 * What closing a level cost, in one currency: all that was paid for the completions that count in
 * any of the competencies, each once, by the levels that were closed in all of them together.
 *
 * @param cost what was paid
 * @param completions for how many completions
 * @param reason why closedLevels and costPerClosedLevel are not told; null if they are
 * @param closedLevels Σ(before⁺ − after⁺) over the shortfalls of those who completed them
 * @param costPerClosedLevel cost / closedLevels
 */
@Schema(name = "LevelCost")
public record LevelCost(
    Money cost,
    int completions,
    @Nullable NoValue reason,
    @Nullable BigDecimal closedLevels,
    @Nullable Ratio costPerClosedLevel) {

  /**
   * By currency, in the order of codes.
   *
   * @param counted observations of those who completed it, of all competencies
   * @param oneScale true if all of them are on the same scale
   */
  static List<LevelCost> of(List<Observation> counted, boolean oneScale) {
    Map<String, List<Observation>> byCurrency =
        counted.stream()
            .filter(one -> one.cost() != null)
            .collect(
                Collectors.groupingBy(
                    one -> one.money().currency(), TreeMap::new, Collectors.toList()));
    return byCurrency.values().stream().map(same -> same(same, oneScale)).toList();
  }

  private static LevelCost same(List<Observation> priced, boolean oneScale) {
    Map<UUID, Money> paid =
        priced.stream()
            .collect(Collectors.toMap(Observation::completed, Observation::money, (one, _) -> one));
    BigDecimal amount =
        paid.values().stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    Money cost = new Money(amount, priced.getFirst().money().currency());
    NoValue reason =
        paid.size() < LearningInsightPolicy.MIN_GROUP_SIZE
            ? NoValue.TOO_FEW_PEOPLE
            : oneScale ? null : NoValue.SCALES_DIFFER;
    BigDecimal closed = reason == null ? Change.sum(priced, Observation::closed) : null;
    return new LevelCost(
        cost,
        paid.size(),
        reason,
        closed,
        closed == null
            ? null
            : Ratio.of(amount, closed, NoValue.NOTHING_CLOSED, Definition.COST_PER_CLOSED_LEVEL));
  }
}

package org.espalier.insight.investment;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.Definition;
import org.espalier.insight.LearningInsightPolicy;
import org.espalier.insight.NoValue;
import org.espalier.insight.Ratio;
import org.espalier.platform.json.Money;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was spent on learning in one group and one currency.
 *
 * @param group of what
 * @param currency of the cost; null for completions of which nobody knows what they cost
 * @param people how many people completed something
 * @param completions how much they completed, passed or failed
 * @param hours how long that took
 * @param withoutHours of how many completions nobody knows how long they took
 * @param cost what was paid; null if nobody knows
 * @param measured how many people have evidence before and after, and a requirement
 * @param closedLevels Σ(before⁺ − after⁺) over their shortfalls; null of fewer than minGroupSize
 * @param hoursPerPerson hours / people
 * @param costPerPerson cost / people; null if nobody knows the cost
 * @param costPerClosedLevel cost / closedLevels; null if nobody knows the cost, or of too few
 *     people
 */
@Schema(name = "InvestmentRow")
public record InvestmentRow(
    InvestmentGroup group,
    @Nullable String currency,
    int people,
    int completions,
    BigDecimal hours,
    int withoutHours,
    @Nullable Money cost,
    int measured,
    @Nullable BigDecimal closedLevels,
    Ratio hoursPerPerson,
    @Nullable Ratio costPerPerson,
    @Nullable Ratio costPerClosedLevel) {

  static InvestmentRow of(Row row, InvestmentGrouping by) throws SQLException {
    String currency = row.textOrNull("currency");
    BigDecimal people = BigDecimal.valueOf(row.count("people"));
    BigDecimal amount = row.number("amount");
    int measured = row.count("measured");
    BigDecimal levels =
        measured < LearningInsightPolicy.MIN_GROUP_SIZE ? null : row.number("levels");
    return new InvestmentRow(
        group(row, by),
        currency,
        row.count("people"),
        row.count("completions"),
        row.number("hours"),
        row.count("without_hours"),
        currency == null ? null : new Money(amount, currency),
        measured,
        levels,
        Ratio.of(row.number("hours"), people, NoValue.NO_PEOPLE, Definition.HOURS_PER_PERSON),
        currency == null
            ? null
            : Ratio.of(amount, people, NoValue.NO_PEOPLE, Definition.COST_PER_PERSON),
        currency == null || levels == null
            ? null
            : Ratio.of(amount, levels, NoValue.NOTHING_CLOSED, Definition.COST_PER_CLOSED_LEVEL));
  }

  private static InvestmentGroup group(Row row, InvestmentGrouping by) throws SQLException {
    String name = row.text("name");
    boolean named = !name.isEmpty();
    return new InvestmentGroup(
        named && by != InvestmentGrouping.PROVIDER ? row.uuid("group_id") : null,
        row.textOrNull("external_id"),
        named ? name : null);
  }

  /** A row of the list. */
  record Listed(UUID id, String name, BigDecimal amount, InvestmentRow row) implements Thing {

    static Listed of(Row row, InvestmentGrouping by) throws SQLException {
      return new Listed(
          row.uuid("id"), row.text("name"), row.number("amount"), InvestmentRow.of(row, by));
    }

    @Override
    public int revision() {
      return 1;
    }

    @Override
    public @Nullable Instant deletedAt() {
      return null;
    }
  }
}

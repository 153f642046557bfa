package org.espalier.insight.investment;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.Definition;
import org.espalier.insight.NoValue;
import org.espalier.insight.Ratio;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.learning.catalogue.ActivityType;
import org.espalier.platform.json.Money;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Learning that nobody's gap asked for: completions of an activity by people who lacked nothing of
 * what it develops that was required of them.
 *
 * @param currency of the cost; null for completions of which nobody knows what they cost
 * @param develops false if the activity develops nothing, so that no gap can ask for it
 * @param people how many people completed it without need
 * @param hours how long that took
 * @param cost what was paid for that; null if nobody knows
 * @param share completions without need / all completions of it in the time
 */
@Schema(name = "UnaskedLearning")
public record UnaskedRow(
    ActivityBrief activity,
    @Nullable String currency,
    boolean develops,
    int people,
    BigDecimal hours,
    @Nullable Money cost,
    Ratio share) {

  static UnaskedRow of(Row row) throws SQLException {
    String currency = row.textOrNull("currency");
    return new UnaskedRow(
        new ActivityBrief(
            row.uuid("activity_id"),
            row.text("external_id"),
            row.text("name"),
            row.choice(ActivityType.class, "type")),
        currency,
        row.flag("develops"),
        row.count("people"),
        row.number("hours"),
        currency == null ? null : new Money(row.number("amount"), currency),
        Ratio.of(
            row.number("unasked"),
            row.number("completions"),
            NoValue.NO_PEOPLE,
            Definition.UNASKED_SHARE));
  }

  /** A row of the list. */
  record Listed(UUID id, BigDecimal hours, BigDecimal amount, UnaskedRow row) implements Thing {

    static Listed of(Row row) throws SQLException {
      return new Listed(
          row.uuid("id"), row.number("hours"), row.number("amount"), UnaskedRow.of(row));
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

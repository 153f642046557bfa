package org.espalier.learning.completions;

import java.math.BigDecimal;
import java.util.Objects;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Money;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What something took that was completed.
 *
 * @param hours how long
 * @param amount what it cost
 * @param currency of the amount
 */
public record Took(
    @Nullable BigDecimal hours, @Nullable BigDecimal amount, @Nullable String currency) {

  /** Reads what {@code completion_took} tells. */
  public static Took of(String json) {
    Took told = JsonText.read(json, Took.class);
    return new Took(
        told.hours == null ? null : Row.plain(told.hours),
        told.amount == null ? null : Row.plain(told.amount),
        told.currency);
  }

  /** What it cost; null if nobody knows. */
  public @Nullable Money cost() {
    return amount == null ? null : new Money(amount, Objects.requireNonNull(currency));
  }
}

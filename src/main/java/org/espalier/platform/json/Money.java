package org.espalier.platform.json;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param amount in units of the currency
 * @param currency ISO 4217 code
 */
@Schema(name = "Money")
public record Money(
    @NotNull @PositiveOrZero BigDecimal amount,
    @NotNull
        @Size(max = 3)
        @Pattern(regexp = "^[A-Z]{3}$", message = "must be an ISO 4217 code such as EUR")
        String currency) {

  /** The columns {@code <what>_amount} and {@code <what>_currency}; null if there is no amount. */
  public static @Nullable Money of(Row row, String what) throws SQLException {
    BigDecimal amount = row.numberOrNull(what + "_amount");
    return amount == null ? null : new Money(amount, row.text(what + "_currency"));
  }
}

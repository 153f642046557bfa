package org.espalier.performance.forms;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How much the word of each kind of rater counts, of 100 in total; who is not named counts nothing.
 * Where a kind has no say the others share its part in proportion.
 *
 * @param self the person's own
 * @param manager the manager's
 * @param peer that of all peers together
 * @param report that of all reports together
 */
@Schema(name = "RaterWeights")
public record RaterWeights(
    @PositiveOrZero @DecimalMax("100") @Nullable BigDecimal self,
    @PositiveOrZero @DecimalMax("100") @Nullable BigDecimal manager,
    @PositiveOrZero @DecimalMax("100") @Nullable BigDecimal peer,
    @PositiveOrZero @DecimalMax("100") @Nullable BigDecimal report) {

  /** What all of them are to come to. */
  public static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** The manager alone. */
  static final RaterWeights USUAL = new RaterWeights(null, WHOLE, null, null).complete();

  /** How much a kind counts, from 0 to 100. */
  public BigDecimal of(RaterKind kind) {
    BigDecimal weight =
        switch (kind) {
          case SELF -> self;
          case MANAGER -> manager;
          case PEER -> peer;
          case REPORT -> report;
        };
    return weight == null ? BigDecimal.ZERO : Row.plain(weight);
  }

  BigDecimal total() {
    return Stream.of(RaterKind.values()).map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The same with zero where nothing is said. */
  RaterWeights complete() {
    return new RaterWeights(
        of(RaterKind.SELF), of(RaterKind.MANAGER), of(RaterKind.PEER), of(RaterKind.REPORT));
  }
}

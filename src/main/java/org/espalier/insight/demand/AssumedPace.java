package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.Definition;
import org.espalier.insight.NoValue;
import org.espalier.insight.Ratio;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How fast development closes gaps.
 *
 * @param from where it comes from
 * @param pace the share of a scale that is closed in a quarter, to six decimals
 * @param items how many items of plans were achieved; null if it was given
 * @param history shares of scales that were closed / quarters that it took; null if it was given
 */
@Schema(name = "AssumedPace")
public record AssumedPace(
    PaceSource from, BigDecimal pace, @Nullable Integer items, @Nullable Ratio history) {

  static final int LEAST_ITEMS = 5;

  private static final BigDecimal USUAL = new BigDecimal("0.125");
  private static final BigDecimal DAYS_OF_QUARTER = new BigDecimal("91.3125");
  private static final int PLACES = 6;

  static AssumedPace given(BigDecimal pace) {
    return new AssumedPace(PaceSource.GIVEN, Row.plain(pace), null, null);
  }

  /** What was closed in so many days by so many items. */
  static AssumedPace of(int items, BigDecimal closed, BigDecimal days) {
    Ratio history =
        Ratio.of(
            Row.plain(closed.setScale(PLACES, RoundingMode.HALF_EVEN)),
            Row.plain(days.divide(DAYS_OF_QUARTER, PLACES, RoundingMode.HALF_EVEN)),
            NoValue.NO_PEOPLE,
            Definition.DEVELOPMENT_PACE);
    BigDecimal pace = history.value();
    if (items < LEAST_ITEMS || pace == null) {
      return new AssumedPace(PaceSource.USUAL, USUAL, items, history);
    }
    BigDecimal told = pace.setScale(PLACES, RoundingMode.HALF_EVEN).min(BigDecimal.ONE);
    return new AssumedPace(PaceSource.HISTORY, Row.plain(told), items, history);
  }
}

package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.espalier.insight.Definition;
import org.espalier.insight.NoValue;
import org.espalier.insight.Ratio;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who left a job in a stretch of time.
 *
 * @param leavers how many
 * @param atStart how many people were there when it began
 * @param atEnd how many when it ended
 */
record Turnover(UUID job, @Nullable UUID family, long leavers, long atStart, long atEnd) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);
  private static final int PLACES = 6;

  static Turnover of(Row row) throws SQLException {
    return new Turnover(
        row.uuid("job_id"),
        row.uuidOrNull("job_family_id"),
        row.longCount("leavers"),
        row.longCount("at_start"),
        row.longCount("at_end"));
  }

  /** Leavers in a year / people on average, over some jobs and months. */
  static Ratio yearly(Collection<Turnover> jobs, int months) {
    long leavers = jobs.stream().mapToLong(Turnover::leavers).sum();
    long present = jobs.stream().mapToLong(job -> job.atStart + job.atEnd).sum();
    return Ratio.of(
        BigDecimal.valueOf(leavers)
            .multiply(MONTHS_OF_YEAR)
            .divide(BigDecimal.valueOf(months), PLACES, RoundingMode.HALF_EVEN),
        BigDecimal.valueOf(present).divide(TWO),
        NoValue.NO_PEOPLE,
        Definition.ATTRITION_RATE);
  }

  /** A rate as it is used: to six decimals, one at the most. */
  static BigDecimal told(BigDecimal rate) {
    return Row.plain(rate.setScale(PLACES, RoundingMode.HALF_EVEN).min(BigDecimal.ONE));
  }
}

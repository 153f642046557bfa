package org.espalier.insight.gaps;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Moments;
import org.jspecify.annotations.Nullable;

/**
 * The days of a trend: from the first one on, each a period later, up to the last one.
 *
 * @param all at least one, at most {@link #MOST}
 */
record GapDays(LocalDate from, LocalDate to, Period every, List<LocalDate> all) {

  /** Days of a trend at the most. */
  static final int MOST = 36;

  private static final Period USUAL = Period.ofMonths(1);

  /** Reads parameters: the months of the year up to today unless something else is said. */
  static GapDays of(
      @Nullable String from, @Nullable String to, @Nullable String every, Params params) {
    LocalDate until = params.day("to", to);
    LocalDate last = until == null ? Moments.today() : until;
    LocalDate since = params.day("from", from);
    LocalDate first = since == null ? last.minusMonths(11) : since;
    Period step = period(every, params);
    if (first.isAfter(last)) {
      params.faults().add("?to", FaultCode.DATES_REVERSED, "to must not be before from.");
    }
    List<LocalDate> all =
        IntStream.range(0, MOST + 1)
            .mapToObj(i -> first.plus(step.multipliedBy(i)))
            .takeWhile(day -> !day.isAfter(last))
            .toList();
    if (all.size() > MOST) {
      params
          .faults()
          .add("?every", FaultCode.OUT_OF_RANGE, "A trend has " + MOST + " days at most.");
    }
    return new GapDays(first, last, step, all);
  }

  private static Period period(@Nullable String text, Params params) {
    try {
      Period period = text == null ? USUAL : Period.parse(text);
      if (!period.isNegative() && !period.isZero()) {
        return period;
      }
    } catch (DateTimeException e) {
      params
          .faults()
          .add("?every", FaultCode.INVALID_FORMAT, "This must be a period such as P1M or P7D.");
      return USUAL;
    }
    params
        .faults()
        .add("?every", FaultCode.INVALID_FORMAT, "This must be a period such as P1M or P7D.");
    return USUAL;
  }
}

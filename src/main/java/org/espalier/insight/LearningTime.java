package org.espalier.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.jspecify.annotations.Nullable;

/**
 * Which completions are looked at, and when people are measured again.
 *
 * @param from the first day of the completions; null for all before
 * @param to the last day; null for all after
 * @param window how long after a completion people are measured again
 */
public record LearningTime(@Nullable LocalDate from, @Nullable LocalDate to, Period window) {

  private static final Period USUAL_WINDOW = Period.ofDays(90);
  private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

  /** Reads the parameters {@code from}, {@code to} and {@code window}. */
  public static LearningTime of(
      Params params, @Nullable String from, @Nullable String to, @Nullable String window) {
    LocalDate first = params.day("from", from);
    LocalDate last = params.day("to", to);
    if (first != null && last != null && last.isBefore(first)) {
      params.faults().add("?to", FaultCode.DATES_REVERSED, "This must be no earlier than from.");
    }
    return new LearningTime(first, last, params.period("window", window, USUAL_WINDOW));
  }

  /** As the parameters since, until and span of statements, with asOf. */
  public Args args(Instant asOf) {
    Instant end = to == null ? asOf : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Args.of(
            "since", from == null ? BEGINNING : from.atStartOfDay(ZoneOffset.UTC).toInstant())
        .and("until", end.isBefore(asOf) ? end : asOf)
        .and("span", window.toString())
        .and("asOf", asOf);
  }
}

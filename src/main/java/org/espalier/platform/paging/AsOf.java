package org.espalier.platform.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Moments;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a question is about. A day means its last moment (UTC), so that what was observed
 * on it counts and what expired on it does not.
 *
 * @param at the moment
 * @param shown how it is told in the answer: as it was asked
 * @param now true if the question is about this moment
 */
public record AsOf(Instant at, String shown, boolean now) {

  /** This moment. */
  public static AsOf present() {
    Instant at = Moments.now();
    return new AsOf(at, at.toString(), true);
  }

  /** Reads the parameter {@code asOf}; this moment if it is absent. */
  public static AsOf parse(@Nullable String text, Params params) {
    return parse("?asOf", text, params);
  }

  /** Reads a text: a date, or a date and time of RFC 3339; this moment if it is absent. */
  public static AsOf parse(String pointer, @Nullable String text, Params params) {
    if (text == null) {
      return present();
    }
    try {
      return text.length() == 10 ? endOf(Moments.day(text)) : at(Moments.parse(text));
    } catch (DateTimeException e) {
      params
          .faults()
          .add(pointer, FaultCode.INVALID_FORMAT, "This must be a date or time of RFC 3339.");
      return present();
    }
  }

  /** The day on which requirements must be valid. */
  public LocalDate day() {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** The last moment of a day. */
  public static AsOf endOf(LocalDate day) {
    Instant end =
        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
    return new AsOf(end, day.toString(), false);
  }

  private static AsOf at(Instant at) {
    return new AsOf(at.truncatedTo(ChronoUnit.MICROS), at.toString(), false);
  }
}

package org.espalier.integration.xapi.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** The moments that statements tell. */
public final class Timestamps {

  private static final Pattern FORM =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,30})?([Zz]|[+-]\\d\\d:\\d\\d)");

  private Timestamps() {}

  /**
   * A date and time of RFC 3339 in whole microseconds; empty if the text is none, or if its offset
   * says that nobody knows it.
   */
  public static Optional<Instant> read(String text) {
    if (!FORM.matcher(text).matches() || text.endsWith("-00:00")) {
      return Optional.empty();
    }
    try {
      OffsetDateTime read = OffsetDateTime.parse(text.replaceFirst("(\\.\\d{9})\\d+", "$1"));
      int year = read.withOffsetSameInstant(ZoneOffset.UTC).getYear();
      return year < 1 || year > 9999
          ? Optional.empty()
          : Optional.of(read.toInstant().truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package org.espalier.platform.sql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Time as the database keeps it: whole microseconds, so that what is written reads back the same.
 */
public final class Moments {

  private Moments() {}

  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** The present day in UTC. */
  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /**
   * Reads a date as RFC 3339 has it: its year has four digits, where Java and databases know more.
   *
   * @throws DateTimeException if it is none
   */
  public static LocalDate day(String text) {
    return within(LocalDate.parse(text));
  }

  /**
   * Reads a date and time of RFC 3339 with any offset, or a date, which stands for its first moment
   * in UTC.
   *
   * @throws DateTimeException if it is none
   */
  public static Instant parse(String text) {
    if (text.length() == 10) {
      return day(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    OffsetDateTime read = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
    within(read.toLocalDate());
    return read.toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  private static LocalDate within(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new DateTimeException("a year of RFC 3339 has four digits");
    }
    return date;
  }
}

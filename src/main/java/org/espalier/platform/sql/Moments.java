package org.espalier.platform.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Time as the database keeps it: whole microseconds, so that what is written reads back the same.
 */
public final class Moments {

  private Moments() {}

  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}

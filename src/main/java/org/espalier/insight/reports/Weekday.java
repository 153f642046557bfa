package org.espalier.insight.reports;

import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of the week, as RFC 5545 writes it. */
@Schema(description = "A day of the week, as RFC 5545 writes it.")
public enum Weekday {
  MO(DayOfWeek.MONDAY),
  TU(DayOfWeek.TUESDAY),
  WE(DayOfWeek.WEDNESDAY),
  TH(DayOfWeek.THURSDAY),
  FR(DayOfWeek.FRIDAY),
  SA(DayOfWeek.SATURDAY),
  SU(DayOfWeek.SUNDAY);

  private final DayOfWeek day;

  Weekday(DayOfWeek day) {
    this.day = day;
  }

  boolean is(DayOfWeek other) {
    return day == other;
  }
}

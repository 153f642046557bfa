package org.espalier.insight.reports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * When a report is made: a part of the recurrence rules of RFC 5545. At an hour that a day does not
 * have, since clocks are put forward, it is made an hour later; at one that it has twice, the first
 * time.
 *
 * @param frequency how often
 * @param byDay with WEEKLY: on which day of the week
 * @param byMonthDay with MONTHLY: on which day of the month; on the last one of shorter months
 * @param byHour at which hour
 * @param timeZone of which place the hour is, as the IANA calls it; UTC if absent
 */
@Schema(name = "ReportSchedule")
public record ReportSchedule(
    @NotNull ReportFrequency frequency,
    @Nullable Weekday byDay,
    @Min(1) @Max(31) @Nullable Integer byMonthDay,
    @NotNull @Min(0) @Max(23) Integer byHour,
    @Size(max = 60) @Nullable String timeZone) {

  private static final int LONGEST = 62;

  /** Adds what is wrong between the members; some may be null. */
  @SuppressWarnings("NullAway") // members that were at fault are null
  void check(Faults faults) {
    if (frequency != null && (frequency == ReportFrequency.WEEKLY) != (byDay != null)) {
      faults.add("/schedule/byDay", FaultCode.EXCLUSIVE, "This goes with WEEKLY, and only then.");
    }
    if (frequency != null && (frequency == ReportFrequency.MONTHLY) != (byMonthDay != null)) {
      faults.add(
          "/schedule/byMonthDay", FaultCode.EXCLUSIVE, "This goes with MONTHLY, and only then.");
    }
    try {
      zone();
    } catch (DateTimeException e) {
      faults.add(
          "/schedule/timeZone",
          FaultCode.NOT_ALLOWED,
          "This must be a time zone of the IANA such as Europe/Vienna.");
    }
  }

  /** The first moment after this one. */
  Instant next(Instant after) {
    LocalDate first = after.atZone(zone()).toLocalDate();
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(LONGEST)
        .filter(this::on)
        .map(day -> day.atTime(byHour, 0).atZone(zone()).toInstant())
        .filter(moment -> moment.isAfter(after))
        .findFirst()
        .orElseThrow();
  }

  private boolean on(LocalDate day) {
    return switch (frequency) {
      case DAILY -> true;
      case WEEKLY -> byDay != null && byDay.is(day.getDayOfWeek());
      case MONTHLY ->
          byMonthDay != null && day.getDayOfMonth() == Math.min(byMonthDay, day.lengthOfMonth());
    };
  }

  private ZoneId zone() {
    return ZoneId.of(timeZone == null ? "UTC" : timeZone);
  }
}

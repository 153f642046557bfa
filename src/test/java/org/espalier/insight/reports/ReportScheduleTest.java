package org.espalier.insight.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** When reports are made, also where clocks are put forward and back. */
class ReportScheduleTest {

  @Example
  void daysAreThoseOfTheZone() {
    assertEquals(
        List.of("2026-03-28T01:00:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z"),
        three(schedule(ReportFrequency.DAILY, null, null, 2), "2026-03-27T12:00:00Z"));
    // At two o'clock it is three on that day; in October two o'clock is twice.
    assertEquals(
        List.of("2026-10-24T00:00:00Z", "2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z"),
        three(schedule(ReportFrequency.DAILY, null, null, 2), "2026-10-23T12:00:00Z"));
    assertEquals(
        List.of("2026-11-23T05:00:00Z", "2026-11-30T05:00:00Z", "2026-12-07T05:00:00Z"),
        three(schedule(ReportFrequency.WEEKLY, Weekday.MO, null, 6), "2026-11-16T05:00:00Z"));
    assertEquals(
        List.of("2026-01-31T22:00:00Z", "2026-02-28T22:00:00Z", "2026-03-31T21:00:00Z"),
        three(schedule(ReportFrequency.MONTHLY, null, 31, 23), "2026-01-01T00:00:00Z"));
  }

  @Property
  void nextIsTheFirstSuchMoment(
      @ForAll @LongRange(min = 1_500_000_000, max = 2_500_000_000L) long second,
      @ForAll ReportFrequency frequency,
      @ForAll Weekday day,
      @ForAll @IntRange(min = 1, max = 31) int monthDay,
      @ForAll @IntRange(min = 4, max = 23) int hour) {
    ReportSchedule schedule =
        schedule(
            frequency,
            frequency == ReportFrequency.WEEKLY ? day : null,
            frequency == ReportFrequency.MONTHLY ? monthDay : null,
            hour);
    Instant after = Instant.ofEpochSecond(second);
    Instant next = schedule.next(after);
    ZonedDateTime told = next.atZone(ZoneId.of("Europe/Vienna"));
    assertTrue(next.isAfter(after));
    assertEquals(hour, told.getHour());
    assertEquals(0, told.getMinute());
    Duration longest =
        switch (frequency) {
          case DAILY -> Duration.ofHours(25);
          case WEEKLY -> Duration.ofHours(7 * 24 + 1);
          case MONTHLY -> Duration.ofHours(31 * 24 + 1);
        };
    assertTrue(Duration.between(after, next).compareTo(longest) <= 0, told::toString);
    assertTrue(frequency != ReportFrequency.WEEKLY || day.is(told.getDayOfWeek()));
    assertTrue(
        frequency != ReportFrequency.MONTHLY
            || told.getDayOfMonth() == Math.min(monthDay, told.toLocalDate().lengthOfMonth()));
  }

  private static List<String> three(ReportSchedule schedule, String after) {
    return Stream.iterate(schedule.next(Instant.parse(after)), schedule::next)
        .limit(3)
        .map(Instant::toString)
        .toList();
  }

  private static ReportSchedule schedule(
      ReportFrequency frequency, @Nullable Weekday day, @Nullable Integer monthDay, int hour) {
    return new ReportSchedule(frequency, day, monthDay, hour, "Europe/Vienna");
  }
}

package org.espalier.learning.certifications;

import static org.espalier.learning.certifications.Life.COURSE;
import static org.espalier.learning.certifications.Life.REFRESHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Until when what is earned and renewed holds, and when a completion renews it. */
class RenewalFormulasTest {

  @Provide
  Arbitrary<Life> lives() {
    return Life.ofOneEdition();
  }

  @Provide
  Arbitrary<Terms> terms() {
    return AnyTerms.ofOneEdition();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Life.days();
  }

  @Property(tries = 2000)
  void everyEndFollowsFromTheFormulaOfItsMode(@ForAll("lives") Life life) {
    List<CertificationCycle> cycles = life.cycles();
    for (int i = 0; i < cycles.size(); i++) {
      assertEquals(end(life.terms(), cycles, i), cycles.get(i).validUntil());
    }
  }

  @Property(tries = 1000)
  void completionRenewsExactlyFromTheWindowOn(
      @ForAll("terms") Terms terms, @ForAll("days") LocalDate day) {
    Assume.that(terms.validity() != null);
    CertificationCycle cycle = earned(terms, day);
    LocalDate opens = Objects.requireNonNull(cycle.windowOpens());
    LocalDate until = Objects.requireNonNull(cycle.validUntil());
    if (opens.isAfter(day)) {
      assertNull(renewal(terms, day, opens.minusDays(1), COURSE));
    }
    CycleEnd early = opens.isBefore(until) ? CycleEnd.RENEWED : CycleEnd.LAPSED;
    assertEquals(early, renewal(terms, day, opens, COURSE));
    assertEquals(
        opens.isBefore(until) ? CycleEnd.RENEWED : null,
        opens.isBefore(until) ? renewal(terms, day, until.minusDays(1), COURSE) : null);
    assertEquals(CycleEnd.LAPSED, renewal(terms, day, until, COURSE));
  }

  @Property(tries = 1000)
  void refresherRenewsExactlyUntilTheGraceEnds(
      @ForAll("terms") Terms terms, @ForAll("days") LocalDate day) {
    Assume.that(terms.validity() != null && REFRESHER.equals(terms.renewalActivityId()));
    CertificationCycle cycle = earned(terms, day);
    LocalDate until = Objects.requireNonNull(cycle.validUntil());
    LocalDate graceEnds = Objects.requireNonNull(cycle.graceEnds());
    assertEquals(until.plus(terms.grace()), graceEnds);
    if (until.isBefore(graceEnds)) {
      assertEquals(CycleEnd.LAPSED, renewal(terms, day, graceEnds.minusDays(1), REFRESHER));
    }
    assertNull(renewal(terms, day, graceEnds, REFRESHER));
    assertEquals(CycleEnd.LAPSED, renewal(terms, day, graceEnds, COURSE));
  }

  /** What is earned on 31 January for a month ends on 28 February, and then on 31 March. */
  @Property(tries = 500)
  void renewalsBeforeTheEndKeepTheDayOfTheMonth(
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(min = 1, max = 36) int months,
      @ForAll @IntRange(min = 0, max = 30) int times) {
    Terms terms = terms(RenewalMode.EXPIRY_DATE, Period.ofMonths(months), null);
    List<Cycles.Event> events = new ArrayList<>();
    for (int i = 0; i <= times; i++) {
      events.add(Life.done(day.plusMonths((long) i * months).minusDays(i == 0 ? 0 : 1), COURSE));
    }
    CertificationCycle last = Cycles.of(terms, events, day).getLast();
    assertEquals(times + 1, last.number());
    assertEquals(day.plusMonths((times + 1L) * months), last.validUntil());
  }

  @Property(tries = 500)
  void fixedCalendarOfMonthEndsStaysOnMonthEnds(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 36) int months) {
    Terms terms = terms(RenewalMode.FIXED, Period.ofMonths(months), LocalDate.of(2027, 12, 31));
    LocalDate until = Objects.requireNonNull(earned(terms, day).validUntil());
    assertEquals(until.lengthOfMonth(), until.getDayOfMonth());
  }

  private static @Nullable LocalDate end(Terms terms, List<CertificationCycle> cycles, int i) {
    Period validity = terms.validity();
    if (validity == null) {
      return null;
    }
    LocalDate on = cycles.get(i).achievedOn();
    return switch (terms.mode()) {
      case COMPLETION_DATE -> on.plus(validity);
      case FIXED -> dayOfCalendar(terms, validity, on);
      case EXPIRY_DATE -> {
        int first = i;
        while (first > 0 && cycles.get(first - 1).endedBy() == CycleEnd.RENEWED) {
          first--;
        }
        yield cycles.get(first).achievedOn().plus(validity.multipliedBy(i - first + 1));
      }
    };
  }

  /** The first day of the calendar whose window has not opened yet. */
  private static LocalDate dayOfCalendar(Terms terms, Period step, LocalDate on) {
    return IntStream.rangeClosed(-400, 420)
        .mapToObj(k -> Objects.requireNonNull(terms.anchor()).plus(step.multipliedBy(k)))
        .filter(end -> end.minus(terms.window()).isAfter(on))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static CertificationCycle earned(Terms terms, LocalDate day) {
    return Cycles.of(terms, List.of(Life.done(day, COURSE)), day).getFirst();
  }

  /**
   * How the cycle that was earned on a day ended by something completed later; null if it did not.
   */
  private static @Nullable CycleEnd renewal(
      Terms terms, LocalDate earned, LocalDate on, UUID activity) {
    List<Cycles.Event> events = List.of(Life.done(earned, COURSE), Life.done(on, activity));
    List<CertificationCycle> cycles = Cycles.of(terms, events, on);
    return cycles.size() == 1 ? null : cycles.getFirst().endedBy();
  }

  private static Terms terms(RenewalMode mode, Period validity, @Nullable LocalDate anchor) {
    return new Terms(
        AnyTerms.FIRE,
        COURSE,
        null,
        mode,
        validity,
        anchor,
        Period.ofDays(1),
        Period.ZERO,
        null,
        null,
        Deadline.within(Period.ZERO),
        null,
        Period.ZERO);
  }
}

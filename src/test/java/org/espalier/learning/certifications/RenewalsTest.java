package org.espalier.learning.certifications;

import static org.espalier.learning.certifications.Life.COURSE;
import static org.espalier.learning.certifications.Life.END;
import static org.espalier.learning.certifications.Life.REFRESHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the cycles of whatever life under whatever terms. */
class RenewalsTest {

  @Provide
  Arbitrary<Life> lives() {
    return Life.lives();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Life.days();
  }

  @Property(tries = 2000)
  void cyclesFollowEachOtherWithoutOverlap(@ForAll("lives") Life life) {
    List<CertificationCycle> cycles = life.cycles();
    for (int i = 0; i < cycles.size(); i++) {
      CertificationCycle cycle = cycles.get(i);
      assertEquals(i + 1, cycle.number());
      LocalDate until = cycle.validUntil();
      assertTrue(until == null || until.isAfter(cycle.achievedOn()));
      if (i > 0) {
        CertificationCycle before = cycles.get(i - 1);
        assertNotNull(before.endedBy());
        assertFalse(Objects.requireNonNull(before.endedOn()).isAfter(cycle.achievedOn()));
      }
    }
  }

  @Property(tries = 2000)
  void nothingThatHappensLaterChangesWhatHeldBefore(
      @ForAll("lives") Life life, @ForAll("days") LocalDate day) {
    List<Cycles.Event> until = life.events().stream().filter(e -> !e.on().isAfter(day)).toList();
    List<CertificationCycle> then = Cycles.of(life.terms(), until, day);
    List<CertificationCycle> now = life.cycles().subList(0, then.size());
    for (int i = 0; i < then.size(); i++) {
      CertificationCycle later = now.get(i);
      boolean over = then.get(i).endedBy() != null;
      assertEquals(then.get(i), over ? later : endless(later));
    }
  }

  @Property(tries = 2000)
  void completionChangesNothingBeforeItAndNothingAfterTheNextFreshStart(
      @ForAll("lives") Life life, @ForAll("days") LocalDate day) {
    List<CertificationCycle> without = life.cycles();
    List<CertificationCycle> with = adding(life, day, COURSE);
    for (CertificationCycle one : without) {
      LocalDate ended = one.endedOn();
      if (ended != null && ended.isBefore(day)) {
        assertEquals(one, with.get(one.number() - 1));
      }
      with.stream()
          .filter(other -> one.achievedOn().isAfter(day) && sameStart(one, other))
          .filter(other -> fresh(life.terms(), without, one) && fresh(life.terms(), with, other))
          .forEach(other -> assertEquals(from(without, one), from(with, other)));
    }
  }

  @Property(tries = 1000)
  void completionOfSomethingElseChangesNothing(
      @ForAll("lives") Life life, @ForAll("days") LocalDate day) {
    assertEquals(life.cycles(), adding(life, day, new UUID(0, 3)));
  }

  @Property(tries = 1000)
  void repetitionBeforeTheWindowChangesNothing(
      @ForAll("lives") Life life, @ForAll("days") LocalDate day) {
    List<CertificationCycle> cycles = life.cycles();
    for (CertificationCycle one : cycles) {
      boolean begun = one.achievedOn().isBefore(day);
      boolean over = one.endedOn() != null && !day.isBefore(one.endedOn());
      if (begun && !over && (one.windowOpens() == null || day.isBefore(one.windowOpens()))) {
        assertEquals(cycles, adding(life, day, COURSE));
        assertEquals(cycles, adding(life, day, REFRESHER));
      }
    }
  }

  private static List<CertificationCycle> adding(Life life, LocalDate day, UUID activity) {
    List<Cycles.Event> events = new ArrayList<>(life.events());
    // before what else happened on that day, as revocations come last
    events.addFirst(Life.done(day, activity));
    events.sort(Comparator.comparing(Cycles.Event::on));
    return Cycles.of(life.terms(), events, END);
  }

  private static boolean sameStart(CertificationCycle one, CertificationCycle other) {
    return one.achievedOn().equals(other.achievedOn())
        && Objects.equals(one.validUntil(), other.validUntil());
  }

  /** True if a cycle is the last one of its day and owes nothing to one before it. */
  private static boolean fresh(
      Terms terms, List<CertificationCycle> cycles, CertificationCycle one) {
    int next = one.number();
    boolean last = next == cycles.size() || cycles.get(next).achievedOn().isAfter(one.achievedOn());
    return last
        && (terms.mode() != RenewalMode.EXPIRY_DATE
            || next == 1
            || cycles.get(next - 2).endedBy() != CycleEnd.RENEWED);
  }

  private static List<String> from(List<CertificationCycle> cycles, CertificationCycle one) {
    return cycles.stream()
        .skip(one.number() - 1)
        .map(c -> c.achievedOn() + ".." + c.validUntil() + " " + c.endedBy() + " " + c.endedOn())
        .toList();
  }

  /** As long as it has not ended. */
  private static CertificationCycle endless(CertificationCycle one) {
    return new CertificationCycle(
        one.number(),
        one.completionId(),
        one.achievedOn(),
        one.windowOpens(),
        one.validUntil(),
        one.graceEnds(),
        null,
        null);
  }
}

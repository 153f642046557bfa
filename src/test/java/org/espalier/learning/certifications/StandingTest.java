package org.espalier.learning.certifications;

import static org.espalier.learning.certifications.Life.COURSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.espalier.workforce.audience.PersonFacts;
import org.jspecify.annotations.Nullable;

/** What holds of how anybody stands on whatever day. */
class StandingTest {

  @Provide
  Arbitrary<Life> lives() {
    return Life.lives();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Life.days();
  }

  @Property(tries = 2000)
  void statusChangesExactlyAtItsEdges(@ForAll("lives") Life any) {
    Life life = any.alwaysAsked();
    List<CertificationCycle> cycles = life.on(Life.END).cycles();
    for (int i = 0; i < cycles.size(); i++) {
      CertificationCycle cycle = cycles.get(i);
      LocalDate next = i + 1 < cycles.size() ? cycles.get(i + 1).achievedOn() : Life.END;
      for (LocalDate edge : edges(cycle)) {
        for (LocalDate day : List.of(edge.minusDays(1), edge, edge.plusDays(1))) {
          boolean present = !day.isBefore(cycle.achievedOn()) && day.isBefore(next);
          if (present && asked(life, day)) {
            assertEquals(expected(cycle, day), life.on(day).status(), () -> "on " + day);
          }
        }
      }
    }
  }

  @Property(tries = 1000)
  void firstOneIsOverdueExactlyFromTheDayAfterItIsDue(
      @ForAll("lives") Life any, @ForAll("days") LocalDate day) {
    Life life = new Life(any.terms(), any.spans(), List.of(), List.of());
    PersonCertificationView then = life.on(day);
    Assume.that(then.required());
    LocalDate due = due(life, then.requiredSince());
    assertEquals(due, then.due());
    boolean open = life.terms().deadline().open();
    for (LocalDate one : due == null ? List.of(day) : List.of(day, due, due.plusDays(1))) {
      PersonCertificationView told = life.on(one);
      if (told.required() && Objects.equals(then.requiredSince(), told.requiredSince())) {
        boolean soon = open || (due != null && !one.isAfter(due));
        assertEquals(soon ? ComplianceStatus.DUE_SOON : ComplianceStatus.OVERDUE, told.status());
      }
    }
  }

  @Property(tries = 2000)
  void itIsAskedOfWhoeverIsInTheAudienceAndNotExempt(
      @ForAll("lives") Life any, @ForAll("days") LocalDate day) {
    Life life =
        any.deciding(
            any.decided().stream().filter(one -> one.kind() != DecisionKind.REINSTATED).toList());
    boolean exempt =
        life.decided().stream()
            .filter(one -> one.kind() == DecisionKind.EXEMPTED && !one.on().isAfter(day))
            .anyMatch(one -> one.until() == null || day.isBefore(one.until()));
    PersonCertificationView told = life.on(day);
    assertEquals(asked(life, day) && !exempt, told.required());
    assertEquals(!told.required(), told.status() == ComplianceStatus.NOT_REQUIRED);
    LocalDate since = told.requiredSince();
    if (since != null) {
      assertTrue(asked(life, since));
      assertFalse(asked(life, since.minusDays(1)));
    }
  }

  @Property(tries = 2000)
  void cyclesOfADayAreToldTheSameLaterUnlessADecisionIsTakenBack(
      @ForAll("lives") Life life,
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(min = 0, max = 900) int more) {
    LocalDate later = day.plusDays(more);
    Assume.that(
        life.decided().stream()
            .filter(one -> one.kind() == DecisionKind.REINSTATED)
            .noneMatch(one -> one.on().isAfter(day) && !one.on().isAfter(later)));
    List<CertificationCycle> then = life.on(day).cycles();
    List<CertificationCycle> now = life.on(later).cycles();
    for (CertificationCycle one : then) {
      CertificationCycle same = now.get(one.number() - 1);
      assertEquals(one.achievedOn(), same.achievedOn());
      assertEquals(one.validUntil(), same.validUntil());
      if (one.endedBy() != null) {
        assertEquals(one, same);
      }
    }
  }

  @Property(tries = 1000)
  void revocationHoldsFromItsDay(@ForAll("lives") Life any) {
    Life life = any.alwaysAsked();
    for (CertificationCycle cycle : life.on(Life.END).cycles()) {
      LocalDate day = cycle.endedOn() == null ? Life.END : cycle.endedOn().minusDays(1);
      if (asked(life, day) && !day.isBefore(cycle.achievedOn())) {
        Life revoked = life.deciding(List.of(new Decision(DecisionKind.REVOKED, day, null)));
        assertEquals(life.on(day.minusDays(1)), revoked.on(day.minusDays(1)));
        assertEquals(ComplianceStatus.OVERDUE, revoked.on(day).status());
        assertEquals(COURSE, revoked.on(day).nextActivityId());
        assertEquals(CycleEnd.REVOKED, revoked.on(day).cycles().getLast().endedBy());
      }
    }
  }

  private static boolean asked(Life life, LocalDate day) {
    PersonFacts facts =
        life.spans().stream()
            .filter(span -> !Whereabouts.since(span).isAfter(day))
            .reduce((_, last) -> last)
            .orElseThrow()
            .facts();
    LocalDate from = life.terms().requiredFrom();
    return "Lyon".equals(facts.location())
        && facts.employedOn(day)
        && (from == null || !day.isBefore(from));
  }

  private static @Nullable LocalDate due(Life life, @Nullable LocalDate since) {
    Deadline deadline = life.terms().deadline();
    LocalDate hired = life.spans().getLast().facts().hireDate();
    if (deadline.on() != null) {
      return deadline.on();
    }
    LocalDate made = deadline.madeOn();
    LocalDate entry = made == null || (since != null && since.isAfter(made)) ? since : made;
    if (deadline.afterHire() != null) {
      LocalDate start = hired == null ? entry : hired;
      return start == null ? null : start.plus(deadline.afterHire());
    }
    return entry == null || deadline.afterEntry() == null
        ? null
        : entry.plus(deadline.afterEntry());
  }

  private static List<LocalDate> edges(CertificationCycle cycle) {
    List<LocalDate> edges = new ArrayList<>(List.of(cycle.achievedOn()));
    if (cycle.validUntil() != null) {
      edges.add(Objects.requireNonNull(cycle.windowOpens()));
      edges.add(cycle.validUntil());
      edges.add(Objects.requireNonNull(cycle.graceEnds()));
    }
    return edges;
  }

  private static ComplianceStatus expected(CertificationCycle cycle, LocalDate day) {
    LocalDate until = cycle.validUntil();
    if (until == null || day.isBefore(Objects.requireNonNull(cycle.windowOpens()))) {
      return ComplianceStatus.COMPLIANT;
    }
    if (day.isBefore(until)) {
      return ComplianceStatus.DUE_SOON;
    }
    return day.isBefore(Objects.requireNonNull(cycle.graceEnds()))
        ? ComplianceStatus.OVERDUE
        : ComplianceStatus.EXPIRED;
  }
}

package org.espalier.learning.certifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CyclesTest {

  private static final UUID COURSE = new UUID(0, 1);
  private static final UUID REFRESHER = new UUID(0, 2);
  private static final LocalDate END = LocalDate.of(2040, 1, 1);

  @Test
  void completionDateRenewsFromTheCompletion() {
    assertEquals(
        List.of(
            "1 2025-03-10..2026-03-10 RENEWED 2026-02-20",
            "2 2026-02-20..2027-02-20 LAPSED 2027-02-20"),
        cycles(terms(RenewalMode.COMPLETION_DATE, null), "2025-03-10", "2026-02-20"));
  }

  @Test
  void expiryDateRenewsFromTheExpiry() {
    assertEquals(
        List.of(
            "1 2025-03-10..2026-03-10 RENEWED 2026-02-20",
            "2 2026-02-20..2027-03-10 LAPSED 2027-03-10"),
        cycles(terms(RenewalMode.EXPIRY_DATE, null), "2025-03-10", "2026-02-20"));
  }

  @Test
  void lateRenewalByExpiryDateCountsFromTheCompletion() {
    assertEquals(
        List.of(
            "1 2025-03-10..2026-03-10 LAPSED 2026-03-10",
            "2 2026-03-15..2027-03-15 LAPSED 2027-03-15"),
        cycles(terms(RenewalMode.EXPIRY_DATE, null), "2025-03-10", "2026-03-15"));
  }

  @Test
  void renewalByExpiryDateReturnsToTheEndOfTheMonth() {
    Terms terms = terms(RenewalMode.EXPIRY_DATE, null, Period.ofMonths(1));
    assertEquals(
        List.of(
            "1 2025-01-31..2025-02-28 RENEWED 2025-02-20",
            "2 2025-02-20..2025-03-31 LAPSED 2025-03-31"),
        cycles(terms, "2025-01-31", "2025-02-20"));
  }

  @Test
  void fixedCalendarEndsOnItsDays() {
    Terms terms = terms(RenewalMode.FIXED, LocalDate.of(2020, 4, 1));
    assertEquals(
        List.of("1 2025-03-02..2026-04-01 LAPSED 2026-04-01"), cycles(terms, "2025-03-02"));
    assertEquals(
        List.of("1 2025-02-01..2025-04-01 LAPSED 2025-04-01"), cycles(terms, "2025-02-01"));
    assertEquals(
        List.of(
            "1 2025-02-01..2025-04-01 RENEWED 2025-03-20",
            "2 2025-03-20..2026-04-01 LAPSED 2026-04-01"),
        cycles(terms, "2025-02-01", "2025-03-20"));
  }

  @Test
  void repetitionBeforeTheWindowChangesNothing() {
    assertEquals(
        List.of("1 2025-03-10..2026-03-10 LAPSED 2026-03-10"),
        cycles(terms(RenewalMode.COMPLETION_DATE, null), "2025-03-10", "2025-12-01"));
  }

  @Test
  void refresherRenewsUntilTheGraceIsOver() {
    Terms terms = terms(RenewalMode.COMPLETION_DATE, null);
    List<CertificationCycle> inGrace =
        Cycles.of(terms, List.of(done("2025-03-10"), refreshed("2026-03-12")), END);
    assertEquals(2, inGrace.size());
    List<CertificationCycle> late =
        Cycles.of(terms, List.of(done("2025-03-10"), refreshed("2026-03-20")), END);
    assertEquals(1, late.size());
    assertEquals(List.of(), Cycles.of(terms, List.of(refreshed("2026-03-20")), END));
  }

  @Test
  void revokedOneIsEarnedAnewByTheCourseOnly() {
    Terms terms = terms(RenewalMode.COMPLETION_DATE, null);
    List<CertificationCycle> cycles =
        Cycles.of(
            terms,
            List.of(
                done("2025-03-10"),
                new Cycles.Event(LocalDate.of(2025, 6, 1), null, null),
                refreshed("2025-07-01"),
                done("2025-08-01")),
            END);
    assertEquals(
        List.of(
            "1 2025-03-10..2026-03-10 REVOKED 2025-06-01",
            "2 2025-08-01..2026-08-01 LAPSED 2026-08-01"),
        told(cycles));
  }

  @Test
  void newEditionEndsFormerCyclesAfterItsTransition() {
    Terms old = terms(RenewalMode.EXPIRY_DATE, null);
    Terms fresh =
        new Terms(
            old.obligation(),
            COURSE,
            REFRESHER,
            old.mode(),
            old.validity(),
            null,
            old.window(),
            old.grace(),
            null,
            null,
            Deadline.within(Period.ZERO),
            LocalDate.of(2025, 6, 1),
            Period.ofMonths(2));
    assertEquals(
        List.of("1 2025-03-10..2025-08-01 SUPERSEDED 2025-08-01"),
        told(Cycles.of(fresh, List.of(done("2025-03-10")), END)));
    assertEquals(
        List.of(
            "1 2025-03-10..2025-08-01 RENEWED 2025-06-10",
            "2 2025-06-10..2026-06-10 LAPSED 2026-06-10"),
        told(Cycles.of(fresh, List.of(done("2025-03-10"), done("2025-06-10")), END)));
  }

  @Test
  void whatHoldsForEverNeverEnds() {
    Terms terms =
        new Terms(
            brief(),
            COURSE,
            null,
            RenewalMode.COMPLETION_DATE,
            null,
            null,
            Period.ofDays(30),
            Period.ZERO,
            null,
            null,
            Deadline.within(Period.ZERO),
            null,
            Period.ZERO);
    List<CertificationCycle> cycles =
        Cycles.of(terms, List.of(done("2025-03-10"), done("2030-03-10")), END);
    assertEquals(1, cycles.size());
    assertNull(cycles.getFirst().validUntil());
    assertTrue(cycles.getFirst().holds(END));
  }

  private static List<String> cycles(Terms terms, String... days) {
    List<Cycles.Event> events = new ArrayList<>();
    for (String day : days) {
      events.add(done(day));
    }
    return told(Cycles.of(terms, events, END));
  }

  private static List<String> told(List<CertificationCycle> cycles) {
    return cycles.stream()
        .map(one ->
            "%d %s..%s %s %s"
                .formatted(
                    one.number(), one.achievedOn(), one.validUntil(), one.endedBy(), one.endedOn()))
        .toList();
  }

  private static Cycles.Event done(String day) {
    return new Cycles.Event(LocalDate.parse(day), COURSE, UUID.randomUUID());
  }

  private static Cycles.Event refreshed(String day) {
    return new Cycles.Event(LocalDate.parse(day), REFRESHER, UUID.randomUUID());
  }

  private static Terms terms(RenewalMode mode, @Nullable LocalDate anchor) {
    return terms(mode, anchor, Period.ofYears(1));
  }

  private static Terms terms(RenewalMode mode, @Nullable LocalDate anchor, Period validity) {
    return new Terms(
        brief(),
        COURSE,
        REFRESHER,
        mode,
        validity,
        anchor,
        Period.ofDays(30),
        Period.ofDays(7),
        null,
        null,
        Deadline.within(Period.ZERO),
        null,
        Period.ZERO);
  }

  private static Obligation brief() {
    return new Obligation(ObligationType.CERTIFICATION, new UUID(0, 9), "fire", "Fire safety");
  }
}

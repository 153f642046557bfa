package org.espalier.learning.certifications;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cycles that follow from what a person completed: pure arithmetic of days.
 *
 * <p>The first completion begins a cycle. While a cycle can be renewed, a completion before its
 * window is a repetition and changes nothing; one in the window, or in the time of grace, begins
 * the next. Afterwards only the certification's own activity does. The end of a new cycle follows
 * from {@link RenewalMode}; renewed before its expiry it keeps the day of the month on which it was
 * earned. When a new edition came, cycles earned before it can be renewed at once and end with the
 * transition at the latest.
 */
final class Cycles {

  private final Terms terms;
  private final List<CertificationCycle> made = new ArrayList<>();
  private LocalDate earned = LocalDate.MIN;
  private int times;

  private Cycles(Terms terms) {
    this.terms = terms;
  }

  /**
   * The cycles up to a day.
   *
   * @param events completions and revocations up to that day, in the order in which they happened
   */
  static List<CertificationCycle> of(Terms terms, List<Event> events, LocalDate day) {
    Cycles cycles = new Cycles(terms);
    events.forEach(cycles::add);
    CertificationCycle last = cycles.last();
    if (last != null) {
      cycles.lapse(last, day);
    }
    return List.copyOf(cycles.made);
  }

  private void add(Event event) {
    CertificationCycle last = last();
    LocalDate on = event.on();
    if (event.completion() == null || event.activity() == null) {
      if (last != null && last.holds(on)) {
        replaceLast(last.ended(on, CycleEnd.REVOKED));
      }
    } else if (last == null || !last.renewable(on)) {
      if (event.activity().equals(terms.activityId())) {
        if (last != null) {
          lapse(last, on);
        }
        made.add(cycle(event.completion(), on, end(on)));
      }
    } else if (terms.renewedBy(event.activity())
        && last.windowOpens() != null
        && !on.isBefore(last.windowOpens())) {
      LocalDate until = renewed(last, on);
      if (last.holds(on)) {
        replaceLast(last.ended(on, CycleEnd.RENEWED));
      } else {
        lapse(last, on);
      }
      made.add(cycle(event.completion(), on, until));
    }
  }

  private @Nullable LocalDate renewed(CertificationCycle last, LocalDate on) {
    boolean early = last.validUntil() != null && on.isBefore(last.validUntil());
    if (terms.mode() != RenewalMode.EXPIRY_DATE || !early || superseded(last.achievedOn())) {
      return end(on);
    }
    times++;
    return end();
  }

  /** When what is earned on a day ends; null for never. */
  private @Nullable LocalDate end(LocalDate on) {
    earned = on;
    times = 1;
    return end();
  }

  // Counted from the day on which it was earned, as 31 January and a month and a month is 31 March.
  private @Nullable LocalDate end() {
    if (terms.validity() == null) {
      return null;
    }
    return terms.mode() == RenewalMode.FIXED
        ? terms.nextAnchor(earned)
        : earned.plus(terms.validity().multipliedBy(times));
  }

  private CertificationCycle cycle(UUID completion, LocalDate on, @Nullable LocalDate end) {
    LocalDate until = end;
    LocalDate opens = end == null ? null : later(end.minus(terms.window()), on);
    if (superseded(on)) {
      LocalDate since = Objects.requireNonNull(terms.editionSince());
      LocalDate last = since.plus(terms.transition());
      until = until == null || last.isBefore(until) ? last : until;
      opens = opens == null || since.isBefore(opens) ? since : opens;
    }
    Period grace = terms.grace();
    return new CertificationCycle(
        made.size() + 1,
        completion,
        on,
        opens,
        until,
        until == null ? null : until.plus(grace),
        null,
        null);
  }

  private boolean superseded(LocalDate achieved) {
    return terms.editionSince() != null && achieved.isBefore(terms.editionSince());
  }

  private void lapse(CertificationCycle last, LocalDate day) {
    LocalDate until = last.validUntil();
    if (last.endedBy() == null && until != null && !day.isBefore(until)) {
      boolean superseded =
          superseded(last.achievedOn())
              && until.equals(
                  Objects.requireNonNull(terms.editionSince()).plus(terms.transition()));
      replaceLast(last.ended(until, superseded ? CycleEnd.SUPERSEDED : CycleEnd.LAPSED));
    }
  }

  private @Nullable CertificationCycle last() {
    return made.isEmpty() ? null : made.getLast();
  }

  private void replaceLast(CertificationCycle with) {
    made.set(made.size() - 1, with);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * Something that happened to a person: a completion, or without one a revocation.
   *
   * @param on the day
   */
  record Event(LocalDate on, @Nullable UUID activity, @Nullable UUID completion) {}
}

package org.espalier.learning.certifications;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;
import org.espalier.workforce.audience.FactSpan;

/**
 * What is asked of a made-up person, who the person was, and what the person did about it.
 *
 * @param terms what is asked of people in Lyon
 * @param spans who the person was, in order
 * @param done what the person completed, in order
 * @param decided what was decided about it, in the order of deciding
 */
record Life(Terms terms, List<FactSpan> spans, List<Cycles.Event> done, List<Decision> decided) {

  static final UUID COURSE = new UUID(0, 1);
  static final UUID REFRESHER = new UUID(0, 2);

  /** After everything that happens in a life. */
  static final LocalDate END = LocalDate.of(2060, 1, 1);

  private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

  /** Lives under terms of every kind. */
  static Arbitrary<Life> lives() {
    return under(AnyTerms.all());
  }

  /** Lives during which there was one edition only. */
  static Arbitrary<Life> ofOneEdition() {
    return under(AnyTerms.ofOneEdition());
  }

  /** Days, often the last ones of a month. */
  static Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Dates.dates().between(BEGIN, LAST),
        Arbitraries.integers()
            .between(0, 83)
            .map(n -> YearMonth.from(BEGIN).plusMonths(n).atEndOfMonth()));
  }

  /** What may have been decided, in the order of deciding. */
  static Arbitrary<List<Decision>> decisions() {
    return decision().list().ofMaxSize(5);
  }

  /** A completion. */
  static Cycles.Event done(LocalDate on, UUID activity) {
    return new Cycles.Event(on, activity, new UUID(1, on.toEpochDay()));
  }

  /** How the person stands on a day. */
  PersonCertificationView on(LocalDate day) {
    return Standing.of(
        terms,
        spans.stream().filter(span -> !Whereabouts.since(span).isAfter(day)).toList(),
        done.stream().filter(event -> !event.on().isAfter(day)).toList(),
        decided,
        day);
  }

  /** What the person completed and every revocation, in order. */
  List<Cycles.Event> events() {
    List<Cycles.Event> events = new ArrayList<>(done);
    decided.stream()
        .filter(one -> one.kind() == DecisionKind.REVOKED)
        .forEach(one -> events.add(new Cycles.Event(one.on(), null, null)));
    events.sort(Comparator.comparing(Cycles.Event::on));
    return events;
  }

  /** The cycles that follow from everything that happened. */
  List<CertificationCycle> cycles() {
    return Cycles.of(terms, events(), END);
  }

  /** The same with other decisions. */
  Life deciding(List<Decision> others) {
    return new Life(terms, spans, done, others);
  }

  /** The same of somebody who always was in Lyon and about whom nothing was decided. */
  Life alwaysAsked() {
    return new Life(terms, Whereabouts.alwaysInLyon(), done, List.of());
  }

  private static Arbitrary<Life> under(Arbitrary<Terms> terms) {
    Arbitrary<List<Cycles.Event>> done =
        Combinators.combine(days(), Arbitraries.of(COURSE, REFRESHER))
            .as(Life::done)
            .list()
            .ofMaxSize(12)
            .map(all -> all.stream().sorted(Comparator.comparing(Cycles.Event::on)).toList());
    return Combinators.combine(terms, Whereabouts.all(), done, decision().list().ofMaxSize(5))
        .as(Life::new);
  }

  private static Arbitrary<Decision> decision() {
    return Combinators.combine(
            Arbitraries.of(DecisionKind.class),
            days(),
            Arbitraries.integers().between(1, 700).injectNull(0.3))
        .as((kind, on, length) ->
            new Decision(
                kind,
                on,
                kind == DecisionKind.EXEMPTED && length != null ? on.plusDays(length) : null));
  }
}

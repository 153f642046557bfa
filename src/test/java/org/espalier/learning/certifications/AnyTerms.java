package org.espalier.learning.certifications;

import static org.espalier.learning.certifications.Life.COURSE;
import static org.espalier.learning.certifications.Life.REFRESHER;
import static org.espalier.learning.certifications.Life.days;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.espalier.workforce.audience.Audience;
import org.jspecify.annotations.Nullable;

/** Terms of every kind, all of which ask people in Lyon to hold something. */
final class AnyTerms {

  private static final Audience LYON = Audience.of("location eq \"Lyon\"");
  static final Obligation FIRE =
      new Obligation(ObligationType.CERTIFICATION, new UUID(0, 9), "fire", "Fire safety");

  private AnyTerms() {}

  /** Terms of every kind. */
  static Arbitrary<Terms> all() {
    return terms(days().injectNull(0.6));
  }

  /** Terms of a certification that has had one edition only. */
  static Arbitrary<Terms> ofOneEdition() {
    return terms(days().injectNull(1));
  }

  private static Arbitrary<Terms> terms(Arbitrary<@Nullable LocalDate> editionSince) {
    return Combinators.combine(
            renewals(),
            Arbitraries.of(COURSE, REFRESHER).injectNull(0.2),
            lengths(90, 3),
            lengths(60, 2),
            days().injectNull(0.6),
            deadlines(),
            editionSince,
            lengths(90, 3))
        .as((renewal, refresher, window, grace, requiredFrom, deadline, edition, transition) ->
            new Terms(
                FIRE,
                COURSE,
                refresher,
                renewal.mode(),
                renewal.validity(),
                renewal.anchor(),
                window,
                grace,
                LYON,
                requiredFrom,
                deadline,
                edition,
                transition));
  }

  private static Arbitrary<Renewal> renewals() {
    Arbitrary<Period> validity =
        Arbitraries.oneOf(
            Arbitraries.integers().between(7, 400).map(Period::ofDays),
            Arbitraries.integers().between(1, 36).map(Period::ofMonths),
            Arbitraries.integers().between(1, 3).map(Period::ofYears));
    return Arbitraries.oneOf(
        validity
            .injectNull(0.1)
            .map(holds -> new Renewal(RenewalMode.COMPLETION_DATE, holds, null)),
        validity.map(holds -> new Renewal(RenewalMode.EXPIRY_DATE, holds, null)),
        Combinators.combine(validity, days())
            .as((holds, anchor) -> new Renewal(RenewalMode.FIXED, holds, anchor)));
  }

  private static Arbitrary<Deadline> deadlines() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Deadline(null, null, null, null)),
        days().map(on -> new Deadline(on, null, null, null)),
        Combinators.combine(lengths(60, 2), days().injectNull(0.5))
            .as((time, made) -> new Deadline(null, time, null, made)),
        Combinators.combine(lengths(60, 2), days().injectNull(0.5))
            .as((time, made) -> new Deadline(null, null, time, made)));
  }

  private static Arbitrary<Period> lengths(int days, int months) {
    return Arbitraries.oneOf(
        Arbitraries.just(Period.ZERO),
        Arbitraries.integers().between(1, days).map(Period::ofDays),
        Arbitraries.integers().between(1, months).map(Period::ofMonths));
  }

  private record Renewal(RenewalMode mode, @Nullable Period validity, @Nullable LocalDate anchor) {}
}

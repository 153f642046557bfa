package org.espalier.learning.certifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.espalier.workforce.audience.FactSpan;
import org.espalier.workforce.audience.PersonFacts;
import org.jspecify.annotations.Nullable;

/** Where a made-up person worked, and since when. */
final class Whereabouts {

  private Whereabouts() {}

  /** In Lyon for as long as anything is known. */
  static List<FactSpan> alwaysInLyon() {
    return List.of(span(null, true, null));
  }

  /** The first day of a span. */
  static LocalDate since(FactSpan span) {
    Instant since = span.since();
    return since == null ? LocalDate.MIN : since.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** Some in Lyon and some in Rome, by turns. */
  static Arbitrary<List<FactSpan>> all() {
    Arbitrary<List<LocalDate>> moves = Life.days().set().ofMaxSize(4).map(Whereabouts::sorted);
    return Combinators.combine(moves, Arbitraries.of(true, false), Life.days().injectNull(0.7))
        .as((days, inLyon, hired) -> {
          List<FactSpan> spans = new ArrayList<>();
          spans.add(span(null, inLyon, hired));
          for (LocalDate day : days) {
            spans.add(span(day, (spans.size() % 2 == 0) == inLyon, hired));
          }
          return List.copyOf(spans);
        });
  }

  private static List<LocalDate> sorted(Collection<LocalDate> days) {
    return days.stream().sorted(Comparator.naturalOrder()).toList();
  }

  private static FactSpan span(
      @Nullable LocalDate since, boolean inLyon, @Nullable LocalDate hired) {
    PersonFacts facts =
        new PersonFacts(
            new UUID(0, 3),
            "ana",
            true,
            null,
            null,
            null,
            List.of(),
            List.of(),
            inLyon ? "Lyon" : "Rome",
            hired);
    return new FactSpan(
        facts,
        null,
        List.of(),
        since == null ? null : since.atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}

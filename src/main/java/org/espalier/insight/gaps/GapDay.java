package org.espalier.insight.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.insight.gaps.GapStretches.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a day: stretches of people, and holes between them that are yet to be counted.
 *
 * @param parts in the order of people; one that begins within another is left out of account
 */
record GapDay(List<GapPart> parts) {

  /** Nothing is known. */
  static final GapDay UNKNOWN = new GapDay(List.of());

  private static final Comparator<GapPart> BY_PEOPLE =
      Comparator.comparing(part -> place(part.stretch().from()));

  /** The same with one part more. */
  GapDay with(GapPart part) {
    return new GapDay(Stream.concat(parts.stream(), Stream.of(part)).sorted(BY_PEOPLE).toList());
  }

  /** True if everybody is counted. */
  boolean complete() {
    List<GapPart> chain = chain();
    return !chain.isEmpty() && chain.getLast().stretch().last();
  }

  /** True if it is put together from several parts. */
  boolean pieced() {
    return parts.size() > 1;
  }

  /** The first people who are not counted. */
  Stretch hole() {
    List<GapPart> chain = chain();
    UUID from = chain.isEmpty() ? null : chain.getLast().stretch().until();
    UUID until =
        parts.stream()
            .map(part -> part.stretch().from())
            .filter(next -> place(next).compareTo(place(from)) > 0)
            .findFirst()
            .orElse(null);
    return new Stretch(from, until, 0);
  }

  /** What everybody comes to, if it is complete. */
  List<CellRow> counted() {
    return GapPart.together(chain());
  }

  /** Parts from the first person on, up to a hole. */
  private List<GapPart> chain() {
    List<GapPart> chain = new ArrayList<>();
    UUID next = null;
    for (GapPart part : parts) {
      if (Objects.equals(part.stretch().from(), next) && (chain.isEmpty() || next != null)) {
        chain.add(part);
        next = part.stretch().until();
      }
    }
    return chain;
  }

  /** As the database orders ids. */
  private static String place(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }
}

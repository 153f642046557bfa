package org.espalier.competency.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How evidence becomes a level once more, apart from the server's and written as the domain tells
 * it.
 */
record Weighing(String policy, List<String> priority, BigDecimal newest, boolean selfCounts) {

  /**
   * A piece of evidence.
   *
   * @param order the later recorded has the larger one
   */
  record Piece(int order, BigDecimal level, String source, Instant at, @Nullable Instant until) {

    boolean counts(Instant asOf) {
      return !at.isAfter(asOf) && (until == null || asOf.isBefore(until));
    }
  }

  private static final Comparator<Piece> AGE =
      Comparator.comparing(Piece::at).thenComparingLong(Piece::order);

  /** The level at a moment; null if nothing counts. */
  @Nullable BigDecimal level(List<Piece> all, Instant asOf) {
    List<Piece> valid =
        all.stream()
            .filter(piece -> piece.counts(asOf))
            .filter(piece -> selfCounts || !piece.source().equals("SELF"))
            .sorted(AGE)
            .toList();
    List<Piece> calibrated =
        valid.stream().filter(piece -> piece.source().equals("CALIBRATION")).toList();
    if (!calibrated.isEmpty()) {
      return calibrated.getLast().level();
    }
    return switch (policy) {
      case "LATEST" -> valid.isEmpty() ? null : valid.getLast().level();
      case "HIGHEST" ->
          valid.stream().map(Piece::level).max(Comparator.naturalOrder()).orElse(null);
      case "SOURCE_PRIORITY" -> trusted(valid);
      default -> average(valid);
    };
  }

  private @Nullable BigDecimal trusted(List<Piece> valid) {
    for (String source : priority) {
      List<Piece> ofSource = valid.stream().filter(piece -> piece.source().equals(source)).toList();
      if (!ofSource.isEmpty()) {
        return ofSource.getLast().level();
      }
    }
    return null;
  }

  private @Nullable BigDecimal average(List<Piece> valid) {
    List<Piece> rest = new ArrayList<>(valid);
    if (rest.isEmpty()) {
      return null;
    }
    Piece last = rest.removeLast();
    BigDecimal before = average(rest);
    return before == null
        ? last.level()
        : newest
            .multiply(last.level())
            .add(BigDecimal.ONE.subtract(newest).multiply(before))
            .setScale(20, RoundingMode.HALF_UP);
  }
}

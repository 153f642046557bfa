package org.espalier.performance.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.ScaleLevel;
import org.espalier.performance.reviews.CalibratedReviews.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How the reviews of a session come out. A score counts with the level of the form's scale that is
 * nearest to it; halfway between two, with the higher one.
 *
 * @param reviews how many there are
 * @param unscoredBefore how many had no computed score
 * @param unscoredAfter how many have no result
 * @param bins one for each level, in rising order
 */
@Schema(name = "CalibrationDistribution")
public record Distribution(int reviews, int unscoredBefore, int unscoredAfter, List<Bin> bins) {

  static Distribution of(List<Outcome> outcomes) {
    List<ScaleLevel> levels = outcomes.isEmpty() ? List.of() : outcomes.getFirst().levels();
    int[] before = new int[levels.size()];
    int[] after = new int[levels.size()];
    int unscoredBefore = 0;
    int unscoredAfter = 0;
    for (Outcome one : outcomes) {
      unscoredBefore += count(levels, one.before(), before);
      unscoredAfter += count(levels, one.after(), after);
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      bins.add(new Bin(levels.get(i).value(), levels.get(i).label(), before[i], after[i]));
    }
    return new Distribution(outcomes.size(), unscoredBefore, unscoredAfter, bins);
  }

  /** Counts a score where it belongs; 1 if there is none. */
  private static int count(List<ScaleLevel> levels, @Nullable BigDecimal score, int[] counts) {
    if (score == null) {
      return 1;
    }
    counts[nearest(levels.stream().map(ScaleLevel::value).toList(), score)]++;
    return 0;
  }

  /** The place of the level nearest to a score; of two equally near, the higher one. */
  static int nearest(List<BigDecimal> rising, BigDecimal score) {
    int nearest = 0;
    for (int i = 1; i < rising.size(); i++) {
      BigDecimal far = rising.get(i).subtract(score).abs();
      if (far.compareTo(rising.get(nearest).subtract(score).abs()) <= 0) {
        nearest = i;
      }
    }
    return nearest;
  }
}

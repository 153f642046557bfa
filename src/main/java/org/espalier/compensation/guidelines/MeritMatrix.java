package org.espalier.compensation.guidelines;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By what raises are recommended.
 *
 * @param measure how the place of a salary in its range is told
 * @param ratingBands in rising order
 * @param positionBands in rising order
 * @param cells one for each band of ratings and band of places
 * @param planCompletion asks for progress in development plans; null if nothing is asked
 * @param mandatoryLearning asks that mandatory learning is done; null if nothing is asked
 */
@Schema(name = "MeritMatrix")
public record MeritMatrix(
    RangeMeasure measure,
    List<MeritBand> ratingBands,
    List<MeritBand> positionBands,
    List<MeritCell> cells,
    @Nullable PlanCompletionGate planCompletion,
    @Nullable MandatoryLearningGate mandatoryLearning) {

  /** The band of a rating. */
  public MeritBand rated(BigDecimal rating) {
    return MeritBand.of(ratingBands, edge -> rating.compareTo(edge) >= 0);
  }

  /**
   * The band of a salary in its range. Edges are compared without dividing, so that a salary right
   * at one is never beside it.
   */
  public MeritBand placed(
      BigDecimal salary, BigDecimal minimum, BigDecimal midpoint, BigDecimal maximum) {
    return switch (measure) {
      case COMPA_RATIO ->
          MeritBand.of(positionBands, edge -> salary.compareTo(edge.multiply(midpoint)) >= 0);
      case PENETRATION ->
          MeritBand.of(
              positionBands,
              edge ->
                  salary.subtract(minimum).compareTo(edge.multiply(maximum.subtract(minimum)))
                      >= 0);
    };
  }

  /** The cell of two bands of this matrix. */
  public MeritCell cell(MeritBand rating, MeritBand position) {
    return cells.stream()
        .filter(cell ->
            cell.ratingBand().equals(rating.key()) && cell.positionBand().equals(position.key()))
        .findFirst()
        .orElseThrow();
  }
}

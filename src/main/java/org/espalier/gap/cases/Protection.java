package org.espalier.gap.cases;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the numbers of people whom the caller may not see are protected.
 *
 * @param method how noise is made
 * @param minGroupSize cells with fewer people are withheld
 * @param maxNoise by how much the count of a case (exceeded, exactly met, low, moderate, high,
 *     unassessed) is wrong at most; sums of cases add theirs up
 */
@Schema(name = "Protection")
public record Protection(Method method, int minGroupSize, int maxNoise) {

  /** The smallest group that callers see who may not see its members. */
  public static final int MIN_GROUP_SIZE = 5;

  /** What holds for everybody who sees groups only. */
  public static final Protection USUAL =
      new Protection(Method.CELL_KEY, MIN_GROUP_SIZE, CellKeys.MAX_NOISE);

  /** How noise is made. */
  @Schema(
      name = "ProtectionMethod",
      description =
          "How noise is made. CELL_KEY: from a secret and from what a cell is made of, so that the same cell always has the same.")
  public enum Method {
    CELL_KEY
  }
}

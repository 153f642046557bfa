package org.espalier.performance.calibration;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many reviews come out at a level.
 *
 * @param value of the level
 * @param label of the level
 * @param before how many did by their computed scores
 * @param after how many do by what was agreed
 */
@Schema(name = "CalibrationBin")
public record Bin(BigDecimal value, String label, int before, int after) {}

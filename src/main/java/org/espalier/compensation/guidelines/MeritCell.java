package org.espalier.compensation.guidelines;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is meant for a rating at a place in the range, in percent of the salary.
 *
 * @param ratingBand key of the band of ratings
 * @param positionBand key of the band of places in the range
 * @param minimumPercent the least
 * @param targetPercent what is usual
 * @param maximumPercent the most
 */
@Schema(name = "MeritCell")
public record MeritCell(
    @NotBlank @Size(max = 60) String ratingBand,
    @NotBlank @Size(max = 60) String positionBand,
    @NotNull @PositiveOrZero @DecimalMax("1000") BigDecimal minimumPercent,
    @NotNull @PositiveOrZero @DecimalMax("1000") BigDecimal targetPercent,
    @NotNull @PositiveOrZero @DecimalMax("1000") BigDecimal maximumPercent) {

  /** What is left of it where gates are closed. */
  public MeritCell with(BigDecimal percent) {
    return new MeritCell(ratingBand, positionBand, percent, percent, percent);
  }
}

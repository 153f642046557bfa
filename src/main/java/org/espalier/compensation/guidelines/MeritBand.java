package org.espalier.compensation.guidelines;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A band of ratings, or of places in the range. It ends where the next one begins; its own edge is
 * part of it.
 *
 * @param key what cells call it
 * @param name what people call it
 * @param from its lower edge; the first band has none and takes all that is below the second
 */
@Schema(name = "MeritBand")
public record MeritBand(
    @NotBlank @Size(max = 60) @Pattern(regexp = SyncInput.KEY, message = SyncInput.KEY_RULE)
        String key,
    @Size(max = 200) @Nullable String name,
    @DecimalMin("-1000") @Nullable BigDecimal from) {

  /**
   * The band that a value lies in: the last one whose edge it reaches.
   *
   * @param bands in rising order, the first one without an edge
   * @param reaches whether the value is at an edge or above it
   */
  static MeritBand of(List<MeritBand> bands, Predicate<BigDecimal> reaches) {
    MeritBand found = bands.getFirst();
    for (MeritBand band : bands) {
      if (band.from != null && reaches.test(band.from)) {
        found = band;
      }
    }
    return found;
  }
}

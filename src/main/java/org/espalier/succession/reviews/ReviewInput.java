package org.espalier.succession.reviews;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.workforce.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A talent review to begin, or to change while it is open.
 *
 * @param title what people call it
 * @param audience who is reviewed, a filter over people (RFC 7644); everybody if absent
 * @param size how many bins an axis has; 3 if absent. It stays once the review began
 * @param performanceThresholds where the bins of performance from the second on begin, as rising
 *     shares of the scale between 0 and 1; of equal width if absent
 * @param potentialThresholds the same of potential
 */
@Schema(name = "TalentReviewInput")
public record ReviewInput(
    @NotBlank @Size(max = 200) String title,
    @Size(max = Audience.LONGEST) @Nullable String audience,
    @Min(2) @Max(9) @Nullable Integer size,
    @Size(max = 8) @Nullable List<@NotNull BigDecimal> performanceThresholds,
    @Size(max = 8) @Nullable List<@NotNull BigDecimal> potentialThresholds)
    implements Checked {

  private static final int USUAL_SIZE = 3;

  int bins() {
    return size == null ? USUAL_SIZE : size;
  }

  @Override
  public void check(Faults faults) {
    Audience.read(audience, "/audience", faults);
    check("/performanceThresholds", performanceThresholds, faults);
    check("/potentialThresholds", potentialThresholds, faults);
  }

  private void check(String pointer, @Nullable List<BigDecimal> thresholds, Faults faults) {
    if (thresholds == null || thresholds.stream().anyMatch(one -> one == null)) {
      return;
    }
    if (thresholds.size() != bins() - 1) {
      faults.add(
          pointer,
          thresholds.size() < bins() ? FaultCode.TOO_FEW : FaultCode.TOO_MANY,
          "There must be " + (bins() - 1) + " of them, one less than bins.");
    }
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i < thresholds.size(); i++) {
      BigDecimal one = thresholds.get(i);
      if (one.compareTo(before) <= 0 || one.compareTo(BigDecimal.ONE) >= 0) {
        faults.add(
            pointer + "/" + i, FaultCode.OUT_OF_RANGE, "Thresholds rise, above 0 and below 1.");
      }
      before = one;
    }
  }
}

package org.espalier.compensation.guidelines;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A merit guideline as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param description what it is for
 * @param measure how the place of a salary in its range is told; COMPA_RATIO if absent
 * @param ratingBands bands of ratings in rising order; the first one has no lower edge
 * @param positionBands bands of places in the range in rising order; the first one has no lower
 *     edge
 * @param cells one for each band of ratings and band of places
 * @param planCompletion asks for progress in development plans
 * @param mandatoryLearning asks that mandatory learning is done
 * @param managersPropose whether managers see their own worksheets, and those of managers below
 *     them, once these are open; false if absent
 * @param status whether worksheets are made by it
 */
@Schema(name = "MeritGuidelineInput")
public record GuidelineInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 4000) @Nullable String description,
    @Nullable RangeMeasure measure,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid MeritBand> ratingBands,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid MeritBand> positionBands,
    @NotNull @Size(min = 1, max = 400) List<@NotNull @Valid MeritCell> cells,
    @Valid @Nullable PlanCompletionGate planCompletion,
    @Valid @Nullable MandatoryLearningGate mandatoryLearning,
    @Nullable Boolean managersPropose,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    GuidelineChecks.check(this, faults);
  }

  RangeMeasure usualMeasure() {
    return measure == null ? RangeMeasure.COMPA_RATIO : measure;
  }

  boolean open() {
    return Boolean.TRUE.equals(managersPropose);
  }
}

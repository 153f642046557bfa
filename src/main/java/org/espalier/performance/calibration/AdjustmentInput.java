package org.espalier.performance.calibration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed of a review.
 *
 * @param reviewId which one
 * @param competencyId which competency of it; the whole review if absent
 * @param level what holds from now on: on the competency's scale, or on the form's
 * @param reason why
 */
@Schema(name = "ReviewAdjustmentInput")
public record AdjustmentInput(
    @NotNull UUID reviewId,
    @Nullable UUID competencyId,
    @NotNull BigDecimal level,
    @NotBlank @Size(max = 4000) String reason) {}

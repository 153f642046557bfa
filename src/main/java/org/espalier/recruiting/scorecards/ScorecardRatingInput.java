package org.espalier.recruiting.scorecards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an interviewer saw of a competency, as clients send it.
 *
 * @param competencyExternalId which competency
 * @param level on its scale
 * @param comment what showed it
 */
@Schema(name = "ScorecardRatingInput")
public record ScorecardRatingInput(
    @NotBlank @Size(max = 200) String competencyExternalId,
    @NotNull BigDecimal level,
    @Size(max = 4000) @Nullable String comment) {}

package org.espalier.competency.initiatives;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an initiative needs people to be able to do, as clients send it.
 *
 * @param competencyExternalId which competency
 * @param level how much of it, on the competency's scale
 * @param headCount how many people are wanted with it; unsaid if absent
 * @param weight how much it counts against the others; 1 if absent
 * @param critical true if nothing makes up for it
 */
@Schema(name = "InitiativeDemandInput")
public record InitiativeDemandInput(
    @NotBlank @Size(max = 200) String competencyExternalId,
    @NotNull BigDecimal level,
    @Min(1) @Max(1000000) @Nullable Integer headCount,
    @Positive @Nullable BigDecimal weight,
    @Nullable Boolean critical) {}

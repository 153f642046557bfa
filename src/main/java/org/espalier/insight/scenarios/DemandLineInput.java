package org.espalier.insight.scenarios;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number of people of a job in a quarter, as clients send it.
 *
 * @param jobExternalId the job
 * @param quarter the quarter, from 1
 * @param people how many
 */
@Schema(name = "DemandLineInput")
public record DemandLineInput(
    @NotBlank @Size(max = 200) String jobExternalId,
    @NotNull @Min(1) @Max(20) Integer quarter,
    @NotNull @Min(0) @Max(1000000) Integer people) {}

package org.espalier.insight.scenarios;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * People who move from one job to another in a quarter, as clients send it.
 *
 * @param fromJobExternalId the job that they leave
 * @param toJobExternalId the job that they take
 * @param quarter the quarter, from 1
 * @param people how many
 */
@Schema(name = "DemandMoveInput")
public record DemandMoveInput(
    @NotBlank @Size(max = 200) String fromJobExternalId,
    @NotBlank @Size(max = 200) String toJobExternalId,
    @NotNull @Min(1) @Max(20) Integer quarter,
    @NotNull @Min(1) @Max(1000000) Integer people) {}

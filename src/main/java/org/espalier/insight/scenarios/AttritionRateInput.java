package org.espalier.insight.scenarios;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many leave, as clients send it.
 *
 * @param jobExternalId the job that it is for; all jobs that have no rate of their own if absent
 * @param yearly leavers in a year by the people who are there, 0 to 1
 */
@Schema(name = "AttritionRateInput")
public record AttritionRateInput(
    @Size(max = 200) @Nullable String jobExternalId,
    @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal yearly) {}

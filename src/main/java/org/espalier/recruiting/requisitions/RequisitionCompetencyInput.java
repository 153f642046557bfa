package org.espalier.recruiting.requisitions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a requisition asks for by itself, as clients send it.
 *
 * @param competencyExternalId which competency
 * @param level how much of it, on the competency's scale
 * @param weight how much it counts against the others; 1 if absent
 * @param critical true if nothing makes up for it
 */
@Schema(name = "RequisitionCompetencyInput")
public record RequisitionCompetencyInput(
    @NotBlank @Size(max = 200) String competencyExternalId,
    @NotNull BigDecimal level,
    @Positive @Nullable BigDecimal weight,
    @Nullable Boolean critical) {}

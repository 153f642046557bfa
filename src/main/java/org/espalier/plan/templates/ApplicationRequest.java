package org.espalier.plan.templates;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * For whom plans are to be made of a template.
 *
 * @param employeeIds these people, whomever the template is meant for; those whom it is meant for
 *     if absent
 * @param start the first day of the plans; today (UTC) if absent
 * @param dryRun true to be told only what would be made
 * @param after nextAfter of the answer before, to go on where it ended
 */
@Schema(name = "PlanTemplateApplicationRequest")
public record ApplicationRequest(
    @Size(max = 2000) @Nullable List<@NotNull UUID> employeeIds,
    @Nullable LocalDate start,
    @Nullable Boolean dryRun,
    @Nullable UUID after) {}

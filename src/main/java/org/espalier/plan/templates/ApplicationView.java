package org.espalier.plan.templates;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of applying a template.
 *
 * @param templateId the template
 * @param version the version of it that was applied
 * @param start the first day of the plans
 * @param dryRun true if nothing was made
 * @param considered how many people were looked at
 * @param made how many plans were made, or would be
 * @param skipped how many people got none
 * @param nextAfter where to go on; null if everybody was looked at
 * @param results one a person
 */
@Schema(name = "PlanTemplateApplication")
public record ApplicationView(
    UUID templateId,
    int version,
    LocalDate start,
    boolean dryRun,
    int considered,
    int made,
    int skipped,
    @Nullable UUID nextAfter,
    List<ApplicationResult> results) {}

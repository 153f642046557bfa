package org.espalier.plan.templates;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.ActionType;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for an item of a template, as clients send it.
 *
 * @param type what it is
 * @param title in words; needed where no activity is named
 * @param activityExternalId an activity of the catalogue; needed for LEARNING
 * @param dueAfterDays until when, in days from the plan's beginning; as the item if absent
 */
@Schema(name = "PlanTemplateActionInput")
public record TemplateActionInput(
    @NotNull ActionType type,
    @Size(max = 500) @Nullable String title,
    @Size(max = 200) @Nullable String activityExternalId,
    @Min(0) @Max(3660) @Nullable Integer dueAfterDays) {}

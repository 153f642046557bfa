package org.espalier.plan.templates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * What a template develops, as clients send it.
 *
 * @param competencyExternalId which competency
 * @param targetLevel the level to reach; what the person's job (or the template's target job)
 *     requires if absent
 * @param kind how it is learned; EXPERIENCE if absent
 * @param dueAfterDays until when, in days from the plan's beginning; its end if absent
 * @param actions what is done for it
 */
@Schema(name = "PlanTemplateItemInput")
public record TemplateItemInput(
    @NotBlank @Size(max = 200) String competencyExternalId,
    @Nullable BigDecimal targetLevel,
    @Nullable ItemKind kind,
    @Min(0) @Max(3660) @Nullable Integer dueAfterDays,
    @Size(max = 50) @Nullable List<@NotNull @Valid TemplateActionInput> actions) {

  List<TemplateActionInput> done() {
    return actions == null ? List.of() : actions;
  }
}

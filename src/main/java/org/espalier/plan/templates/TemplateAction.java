package org.espalier.plan.templates;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.ActionContent;
import org.espalier.plan.plans.ActionType;
import org.espalier.plan.plans.PlanActionInput;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for an item of a template.
 *
 * @param dueAfterDays until when, in days from the plan's beginning; null for as the item
 */
@Schema(name = "PlanTemplateAction")
public record TemplateAction(
    ActionType type,
    @Nullable String title,
    @Nullable UUID activityId,
    @Nullable String activityExternalId,
    @Nullable Integer dueAfterDays) {

  /** What it asks for in a plan that begins on a day. */
  ActionContent from(LocalDate start) {
    return new ActionContent(
        type, title, activityId, null, dueAfterDays == null ? null : start.plusDays(dueAfterDays));
  }

  /** True if the other asks for the same activity, or the same in words where there is none. */
  boolean same(TemplateAction other) {
    return same(other.type, other.title, other.activityId);
  }

  /** True if this is what it asks for. */
  boolean same(ActionType otherType, @Nullable String otherTitle, @Nullable UUID otherActivity) {
    return activityId != null
        ? activityId.equals(otherActivity)
        : otherActivity == null && type == otherType && Objects.equals(title, otherTitle);
  }

  PlanActionInput planned(LocalDate start) {
    ActionContent content = from(start);
    return new PlanActionInput(type, title, null, activityId, content.due(), null, null);
  }

  TemplateActionInput input() {
    return new TemplateActionInput(type, title, activityExternalId, dueAfterDays);
  }
}

package org.espalier.plan.templates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.ActionContent;
import org.espalier.plan.plans.ItemKind;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a template develops.
 *
 * @param targetLevel the level to reach; null for what the job requires
 * @param dueAfterDays until when, in days from the plan's beginning; null for its end
 */
@Schema(name = "PlanTemplateItem")
public record TemplateItem(
    UUID competencyId,
    String competencyExternalId,
    @Nullable BigDecimal targetLevel,
    ItemKind kind,
    @Nullable Integer dueAfterDays,
    List<TemplateAction> actions) {

  public TemplateItem {
    targetLevel = targetLevel == null ? null : Row.plain(targetLevel);
  }

  /** True if the other asks for the same level, or both for what the job requires. */
  boolean asksForTheSame(TemplateItem other) {
    BigDecimal level = targetLevel;
    BigDecimal others = other.targetLevel;
    return level == null || others == null
        ? level == null && others == null
        : level.compareTo(others) == 0;
  }

  @Nullable LocalDate due(LocalDate start) {
    return dueAfterDays == null ? null : start.plusDays(dueAfterDays);
  }

  List<ActionContent> actions(LocalDate start) {
    return actions.stream().map(action -> action.from(start)).toList();
  }

  TemplateItemInput input() {
    return new TemplateItemInput(
        competencyExternalId,
        targetLevel,
        kind,
        dueAfterDays,
        actions.stream().map(TemplateAction::input).toList());
  }
}

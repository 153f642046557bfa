package org.espalier.plan.templates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * What a new version of a template would change in a plan.
 *
 * @param kind whether the item is new to the plan
 * @param itemId the item of the plan; null if it is new
 * @param targetLevel the level to reach then; null if that stays
 * @param itemKind how a new item is learned; null if it is not new
 * @param due until when then; null if that stays
 * @param actions what is to be done in addition
 */
@Schema(name = "PlanOfferChange")
public record OfferedChange(
    Kind kind,
    UUID competencyId,
    String competencyExternalId,
    @Nullable UUID itemId,
    @Nullable BigDecimal targetLevel,
    @Nullable ItemKind itemKind,
    @Nullable LocalDate due,
    List<TemplateAction> actions) {

  /** Whether an item is new to a plan. */
  @Schema(name = "PlanOfferChangeKind", description = "Whether an item is new to a plan.")
  public enum Kind {
    ADDED,
    CHANGED
  }
}

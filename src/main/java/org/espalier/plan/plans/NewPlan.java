package org.espalier.plan.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is to be made of a template, its gaps frozen.
 *
 * @param employee whose it is
 * @param start its first day, by which it is known among the person's plans of the template
 * @param end its last day
 * @param targetJob the job that it prepares for; null for the own one
 * @param templateVersion the version of the template that it is made of
 */
public record NewPlan(
    UUID employee,
    String title,
    LocalDate start,
    @Nullable LocalDate end,
    @Nullable UUID targetJob,
    UUID template,
    int templateVersion,
    List<Item> items) {

  /** What it develops, with the gap that this answers. */
  public record Item(
      UUID competency,
      BigDecimal target,
      ItemKind kind,
      @Nullable LocalDate due,
      FrozenGap gap,
      List<ActionContent> actions) {}
}

package org.espalier.plan.drafting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.insight.effectiveness.Experience;
import org.espalier.insight.effectiveness.Experiences;
import org.espalier.insight.effectiveness.LearningAim;
import org.espalier.plan.optimum.Optimality;
import org.espalier.plan.plans.PlanView;
import org.espalier.platform.json.Money;
import org.jspecify.annotations.Nullable;

/**
 * A draft and how it came about.
 *
 * @param plan the plan in state DRAFT; null in a dry run and if there is no gap
 * @param items the gaps that it takes up, the most urgent first
 * @param hours what it takes in all
 * @param cost what it costs in all, one sum a currency
 * @param coveredPriority how much of the gap's priority the draft covers
 * @param totalPriority the priority of the whole gap
 * @param catalogueGaps what nothing in the catalogue teaches
 * @param optimality whether it is proven that nothing better exists
 * @param bound no draft within these limits covers more of the priority
 * @param leftOut gaps beyond the number of items allowed, and those that learning closes which has
 *     begun or is booked
 */
@Schema(name = "PlanDraft")
public record DraftView(
    @Nullable PlanView plan,
    List<DraftItem> items,
    BigDecimal hours,
    List<Money> cost,
    BigDecimal coveredPriority,
    BigDecimal totalPriority,
    List<CatalogueGap> catalogueGaps,
    List<CompetencyBrief> leftOut,
    Optimality optimality,
    BigDecimal bound) {

  DraftView with(PlanView made) {
    return with(made, items);
  }

  /** The same with what was observed of those who took before what was chosen. */
  DraftView with(Experiences experiences) {
    Map<LearningAim, Experience> known =
        experiences.of(items.stream().flatMap(DraftItem::aims).distinct().toList());
    return with(plan, items.stream().map(item -> item.with(known)).toList());
  }

  private DraftView with(@Nullable PlanView made, List<DraftItem> told) {
    return new DraftView(
        made,
        told,
        hours,
        cost,
        coveredPriority,
        totalPriority,
        catalogueGaps,
        leftOut,
        optimality,
        bound);
  }
}

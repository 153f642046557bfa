package org.espalier.plan.drafting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.insight.effectiveness.Experience;
import org.espalier.insight.effectiveness.LearningAim;
import org.espalier.plan.optimum.DraftRefusal;
import org.espalier.plan.optimum.Why;
import org.jspecify.annotations.Nullable;

/**
 * A gap that the draft takes up.
 *
 * @param actual the level today; null if there is no evidence, which counts as the scale's minimum
 * @param required the level asked for
 * @param reached the level that the chosen learning leads to
 * @param covered how much of the shortfall it covers, in levels
 * @param uncovered how much it leaves, in levels
 * @param why why something stays uncovered; null if nothing does
 * @param choices what was chosen, in the order in which it is to be done
 * @param refused what would develop it and was not chosen, what teaches most first; 20 at most
 * @param refusedCount how many these are in all
 */
@Schema(name = "PlanDraftItem")
public record DraftItem(
    CompetencyBrief competency,
    @Nullable BigDecimal actual,
    BigDecimal required,
    BigDecimal priority,
    boolean critical,
    BigDecimal reached,
    BigDecimal covered,
    BigDecimal uncovered,
    @Nullable Why why,
    List<DraftChoice> choices,
    List<DraftRefusal> refused,
    int refusedCount) {

  /** What is chosen here because it develops the competency. */
  Stream<LearningAim> aims() {
    return choices.stream().filter(DraftItem::develops).map(this::aim);
  }

  DraftItem with(Map<LearningAim, Experience> known) {
    return new DraftItem(
        competency,
        actual,
        required,
        priority,
        critical,
        reached,
        covered,
        uncovered,
        why,
        choices.stream()
            .map(choice -> develops(choice) ? choice.with(known.get(aim(choice))) : choice)
            .toList(),
        refused,
        refusedCount);
  }

  private LearningAim aim(DraftChoice choice) {
    return new LearningAim(choice.activity().id(), competency.id());
  }

  private static boolean develops(DraftChoice choice) {
    return choice.reason() != DraftChoice.Reason.PREREQUISITE;
  }
}

package org.espalier.plan.drafting;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.effectiveness.Experience;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.platform.json.Money;
import org.jspecify.annotations.Nullable;

/**
 * An activity that was chosen, and why.
 *
 * @param reason what it is there for
 * @param fromLevel the level of the competency before it; null for a prerequisite
 * @param toLevel the level after it; null for a prerequisite
 * @param covers how much of the shortfall it covers, in levels; 0 for a prerequisite
 * @param hours how long it takes; null if it was chosen for another item already
 * @param cost what it costs; null if nothing or if it was chosen for another item already
 * @param completions how many completions are on record
 * @param effectiveness what was observed of those who took it before; null for a prerequisite
 */
@Schema(name = "PlanDraftChoice")
public record DraftChoice(
    ActivityBrief activity,
    Reason reason,
    @Nullable BigDecimal fromLevel,
    @Nullable BigDecimal toLevel,
    BigDecimal covers,
    @Nullable BigDecimal hours,
    @Nullable Money cost,
    int completions,
    @Nullable Experience effectiveness) {

  DraftChoice with(@Nullable Experience known) {
    return new DraftChoice(
        activity, reason, fromLevel, toLevel, covers, hours, cost, completions, known);
  }

  /** What an activity is chosen for. */
  public enum Reason {
    DEVELOPS,
    PREREQUISITE,
    CHOSEN_ALREADY
  }
}

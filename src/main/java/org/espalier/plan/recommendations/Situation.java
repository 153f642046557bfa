package org.espalier.plan.recommendations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.gap.EffectiveRequirement;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapView;
import org.espalier.learning.catalogue.Prerequisite;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands now.
 *
 * @param levels what the person can do, by competency
 * @param passed activities completed
 * @param running activities assigned or booked that have not ended
 * @param agreed competencies with an open item in a plan that both agreed to
 * @param planned the same in plans that are being made
 * @param career what the job aimed at requires; nothing if none is
 */
record Situation(
    GapView gap,
    Map<UUID, BigDecimal> levels,
    Set<UUID> passed,
    Set<UUID> running,
    Set<UUID> agreed,
    Set<UUID> planned,
    List<EffectiveRequirement> career) {

  /** What is asked for and not there, the most urgent first. */
  List<GapItem> lacking() {
    return gap.items().stream().filter(item -> !item.met()).toList();
  }

  /** The level that counts: what nobody assessed counts as the scale's minimum. */
  static BigDecimal start(GapItem item) {
    return item.actual() == null ? item.scale().min() : item.actual();
  }

  @Nullable BigDecimal level(UUID competency) {
    return levels.get(competency);
  }

  /** True if the person can begin an activity now. */
  boolean ready(Suggestion suggestion) {
    return suggestion.prerequisites().stream().allMatch(this::fulfilled);
  }

  private boolean fulfilled(Prerequisite needed) {
    if (needed.activityId() != null) {
      return passed.contains(needed.activityId());
    }
    BigDecimal level = levels.get(needed.competencyId());
    return level != null && needed.level() != null && level.compareTo(needed.level()) >= 0;
  }
}

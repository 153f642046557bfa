package org.espalier.plan.templates;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.gap.GapItem;
import org.espalier.plan.plans.FrozenGap;
import org.jspecify.annotations.Nullable;

/** What is required of a person for a job, and what the person can do, at one moment. */
final class Standing {

  private final Map<UUID, GapItem> required = new HashMap<>();
  private final Map<UUID, BigDecimal> levels;
  private final Map<UUID, CompetencyRef> competencies;
  private final Instant at;

  Standing(
      Iterable<GapItem> gap,
      Map<UUID, BigDecimal> levels,
      Map<UUID, CompetencyRef> competencies,
      Instant at) {
    gap.forEach(item -> required.put(item.competency().id(), item));
    this.levels = levels;
    this.competencies = competencies;
    this.at = at;
  }

  /** The person's level of a competency; null if it is not known. */
  @Nullable BigDecimal level(UUID competency) {
    GapItem gap = required.get(competency);
    return gap == null ? levels.get(competency) : gap.actual();
  }

  /** The level that an item of a template asks of the person; null if it asks for none. */
  @Nullable BigDecimal target(TemplateItem item) {
    if (item.targetLevel() != null) {
      return item.targetLevel();
    }
    GapItem gap = required.get(item.competencyId());
    return gap == null ? null : gap.required();
  }

  /** Why an item is not for this person; null if it is. */
  LeftOutItem.@Nullable Reason without(TemplateItem item) {
    BigDecimal target = target(item);
    if (target == null) {
      return LeftOutItem.Reason.NOT_REQUIRED;
    }
    BigDecimal level = level(item.competencyId());
    return level != null && level.compareTo(target) >= 0 ? LeftOutItem.Reason.MET : null;
  }

  /** The gap that an item with this target would answer, as it is at this moment. */
  FrozenGap freeze(UUID competency, BigDecimal target) {
    GapItem gap = required.get(competency);
    if (gap != null) {
      return FrozenGap.of(gap, at);
    }
    CompetencyRef scale = Objects.requireNonNull(competencies.get(competency));
    return FrozenGap.between(level(competency), target, scale.min(), scale.max(), at);
  }
}

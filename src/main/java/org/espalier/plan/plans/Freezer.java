package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.gap.GapItem;
import org.espalier.gap.Gaps;
import org.espalier.platform.paging.AsOf;
import org.jspecify.annotations.Nullable;

/** Freezes the gaps that the items of a plan answer. */
@Singleton
class Freezer {

  private final Gaps gaps;
  private final Proficiencies proficiencies;

  Freezer(Gaps gaps, Proficiencies proficiencies) {
    this.gaps = gaps;
    this.proficiencies = proficiencies;
  }

  /** How items of a plan freeze their gap; the person's gap is read when the first one asks. */
  Function<ItemContent, FrozenGap> of(PlanTargets.Aimed plan, Instant now) {
    Known known = new Known(plan, now);
    return known::freeze;
  }

  private final class Known {

    private final PlanTargets.Aimed plan;
    private final Instant now;
    private @Nullable Map<UUID, GapItem> required;
    private @Nullable Map<UUID, BigDecimal> levels;

    Known(PlanTargets.Aimed plan, Instant now) {
      this.plan = plan;
      this.now = now;
    }

    FrozenGap freeze(ItemContent item) {
      PlanItemInput input = input(item);
      if (input.gap() != null) {
        return input.gap();
      }
      BigDecimal given = input.fromLevel();
      GapItem gap = given == null ? required().get(item.competency()) : null;
      if (gap != null) {
        return FrozenGap.of(gap, now);
      }
      CompetencyRef competency = Objects.requireNonNull(plan.competencies().get(item.competency()));
      BigDecimal level = given == null ? levels().get(item.competency()) : given;
      return FrozenGap.between(level, item.target(), competency.min(), competency.max(), now);
    }

    private PlanItemInput input(ItemContent item) {
      return plan.row().input().planned().get(plan.content().items().indexOf(item));
    }

    private Map<UUID, GapItem> required() {
      if (required == null) {
        required = new HashMap<>();
        for (GapItem item :
            gaps.ofVisible(plan.employee(), plan.content().targetJob(), AsOf.present()).items()) {
          required.put(item.competency().id(), item);
        }
      }
      return required;
    }

    private Map<UUID, BigDecimal> levels() {
      if (levels == null) {
        levels =
            proficiencies.levels(List.of(plan.employee())).getOrDefault(plan.employee(), Map.of());
      }
      return levels;
    }
  }
}

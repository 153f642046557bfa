package org.espalier.plan.recommendations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.effectiveness.Experience;
import org.espalier.insight.effectiveness.LearningAim;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.platform.json.Money;
import org.jspecify.annotations.Nullable;

/**
 * An activity that a person should think of now.
 *
 * @param score from 0 to 1: the sum of what the factors contribute
 * @param hours how long it takes
 * @param cost what it costs
 * @param language in which it is held, BCP 47
 * @param covers what it covers of the gap
 * @param unlocks what it opens the way to
 * @param nextSession the next session with a free seat; null if it has none or needs none
 * @param reasons why it is here, the weightiest first
 * @param factors every factor with its value
 */
@Schema(name = "Recommendation")
public record Recommendation(
    ActivityBrief activity,
    BigDecimal score,
    @Nullable BigDecimal hours,
    @Nullable Money cost,
    @Nullable String language,
    List<RecommendedCover> covers,
    List<ActivityBrief> unlocks,
    @Nullable NextSession nextSession,
    List<Reason> reasons,
    List<FactorValue> factors) {

  /** What it would be learned for. */
  Stream<LearningAim> aims() {
    return covers.stream().map(this::aim);
  }

  Recommendation with(Map<LearningAim, Experience> known) {
    return new Recommendation(
        activity,
        score,
        hours,
        cost,
        language,
        covers.stream().map(cover -> cover.with(known.get(aim(cover)))).toList(),
        unlocks,
        nextSession,
        reasons,
        factors);
  }

  private LearningAim aim(RecommendedCover cover) {
    return new LearningAim(activity.id(), cover.competency().id());
  }
}

package org.espalier.performance.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.performance.forms.RaterKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that is rated: a competency, a goal or a question.
 *
 * @param key by which the score names it
 * @param competencyId if it is a competency
 * @param goalId if it is a goal that is kept outside of the review too
 * @param weight how much it counts in its section; more than 0
 * @param required whether a score needs it
 * @param min the smallest rating of its scale
 * @param max the largest; more than min
 * @param ratings what each kind of rater said, on that scale; in any order
 * @param calibrated what was agreed in calibration, which holds in place of all of them
 */
public record Item(
    String key,
    @Nullable UUID competencyId,
    @Nullable UUID goalId,
    BigDecimal weight,
    boolean required,
    BigDecimal min,
    BigDecimal max,
    Map<RaterKind, List<BigDecimal>> ratings,
    @Nullable BigDecimal calibrated) {

  List<BigDecimal> of(RaterKind kind) {
    return ratings.getOrDefault(kind, List.of());
  }

  BigDecimal normalized(BigDecimal rating) {
    return ReviewScore.divided(rating.subtract(min), max.subtract(min));
  }

  BigDecimal told(BigDecimal normalized) {
    return ReviewScore.shown(min.add(max.subtract(min).multiply(normalized)));
  }
}

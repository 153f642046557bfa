package org.espalier.performance.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was rated in a section.
 *
 * @param key of the question, the external id of the competency or the goal, or the text by which
 *     the goal was named
 * @param competencyId if it is a competency
 * @param goalId if it is a goal that is kept outside of the review too
 * @param weight how much it counts in its section
 * @param value the rating that counts, on its own scale: the calibrated one, else the mean of the
 *     raters' words by their weights; null if there is none
 * @param normalized the same from 0 (the scale's smallest level) to 1 (its largest)
 * @param calibrated what was agreed in calibration
 * @param raters whose word it is
 */
@Schema(name = "ScoredItem")
public record ScoredItem(
    String key,
    @Nullable UUID competencyId,
    @Nullable UUID goalId,
    BigDecimal weight,
    @Nullable BigDecimal value,
    @Nullable BigDecimal normalized,
    @Nullable BigDecimal calibrated,
    List<RaterWord> raters) {}

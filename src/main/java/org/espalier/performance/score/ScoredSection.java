package org.espalier.performance.score;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A section of a score.
 *
 * @param state what it does in the score
 * @param weight the weight that the form gives it, of 100
 * @param effectiveWeight how much it counts, of 100; null if it does not
 * @param normalized the mean of its ratings by their weights, from 0 to 1; null if there is none
 * @param value the same on the form's scale
 * @param ratings what was rated
 */
@Schema(name = "ScoredSection")
public record ScoredSection(
    String key,
    SectionState state,
    BigDecimal weight,
    @Nullable BigDecimal effectiveWeight,
    @Nullable BigDecimal normalized,
    @Nullable BigDecimal value,
    List<ScoredItem> ratings) {}

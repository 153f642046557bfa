package org.espalier.performance.score;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.ScaleBrief;
import org.jspecify.annotations.Nullable;

/**
 * The score of a review with all its factors.
 *
 * @param value on the form's scale; null if it is INCOMPLETE
 * @param scale the form's scale
 * @param sections what it is made of
 * @param missing what it lacks
 */
@Schema(name = "ReviewScore")
public record ScoreView(
    ScoreState state,
    @Nullable BigDecimal value,
    ScaleBrief scale,
    List<ScoredSection> sections,
    List<MissingRating> missing) {}

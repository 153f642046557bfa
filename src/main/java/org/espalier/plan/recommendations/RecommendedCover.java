package org.espalier.plan.recommendations;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.insight.effectiveness.Experience;
import org.jspecify.annotations.Nullable;

/**
 * What a recommended activity covers of a gap.
 *
 * @param fromLevel where the person stands
 * @param toLevel the level that it leads to
 * @param covers how much of the shortfall that is, in levels
 * @param priority the same, of the gap's priority
 * @param critical true if nothing makes up for the gap
 * @param effectiveness what was observed of those who took the activity before
 */
@Schema(name = "RecommendedCover")
public record RecommendedCover(
    CompetencyBrief competency,
    BigDecimal fromLevel,
    BigDecimal toLevel,
    BigDecimal covers,
    BigDecimal priority,
    boolean critical,
    @Nullable Experience effectiveness) {

  RecommendedCover with(@Nullable Experience known) {
    return new RecommendedCover(competency, fromLevel, toLevel, covers, priority, critical, known);
  }
}

package org.espalier.plan.groups;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.jspecify.annotations.Nullable;

/**
 * What a line covers of a gap.
 *
 * @param fromLevel where the person stands before it; null for those who do not see the person's
 *     gaps
 * @param toLevel the level that it leads to
 * @param covers how much of the shortfall that is, in levels; null like fromLevel
 * @param priority the same, of the gap's priority; null like fromLevel
 */
@Schema(name = "GroupDraftCover")
public record GroupDraftCover(
    CompetencyBrief competency,
    @Nullable BigDecimal fromLevel,
    BigDecimal toLevel,
    @Nullable BigDecimal covers,
    @Nullable BigDecimal priority) {

  GroupDraftCover withheld() {
    return new GroupDraftCover(competency, null, toLevel, null, null);
  }
}

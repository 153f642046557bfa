package org.espalier.insight.gaps;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GroupGapItem.SeverityCounts;
import org.espalier.gap.cases.Cases;
import org.jspecify.annotations.Nullable;

/**
 * How people stand to what is required of them. A person counts once for each competency that is
 * required of them.
 *
 * @param required how often something is required of somebody
 * @param assessed of these, how often there is evidence
 * @param met how often what is required is reached
 * @param exceeded how often more than that
 * @param below how often less
 * @param unassessed how often there is no evidence
 * @param coverage assessed of required
 * @param attainment met of required
 * @param severity how the assessed spread over the bands of severity
 * @param meanShortfall the sum of required − actual over the assessed, divided by their number;
 *     null if it would mix levels of several scales, and where numbers are protected
 * @param meanNormalizedShortfall the same as shares of the scales; null where numbers are protected
 * @param priority the sum of the priorities; null where numbers are protected
 */
@Schema(name = "GapNumbers")
public record GapNumbers(
    long required,
    long assessed,
    long met,
    long exceeded,
    long below,
    long unassessed,
    GapRatio coverage,
    GapRatio attainment,
    SeverityCounts severity,
    @Nullable GapRatio meanShortfall,
    @Nullable GapRatio meanNormalizedShortfall,
    @Nullable BigDecimal priority) {

  static GapNumbers of(
      Cases cases,
      @Nullable GapRatio meanShortfall,
      @Nullable GapRatio meanNormalizedShortfall,
      @Nullable BigDecimal priority) {
    return new GapNumbers(
        cases.required(),
        cases.assessed(),
        cases.met(),
        cases.exceeded(),
        cases.below(),
        cases.unassessed(),
        GapRatio.of(cases.assessed(), cases.required()),
        GapRatio.of(cases.met(), cases.required()),
        SeverityCounts.of(cases),
        meanShortfall,
        meanNormalizedShortfall,
        priority);
  }
}

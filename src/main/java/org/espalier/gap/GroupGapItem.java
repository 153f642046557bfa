package org.espalier.gap;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.gap.cases.Cases;
import org.jspecify.annotations.Nullable;

/**
 * How a group stands to one competency.
 *
 * @param required how many people need it
 * @param assessed for how many of them there is evidence
 * @param met how many reach what is asked of them
 * @param exceeded how many of those do better than that
 * @param below how many fall short
 * @param unassessed for how many there is no evidence
 * @param meanShortfall mean of required − actual over the assessed; null if nobody is, and where
 *     numbers are protected
 * @param severity how the assessed spread over the bands of severity
 * @param priority the sum of the people's priorities; where numbers are protected an estimate from
 *     the counts told, as if everybody stood in the middle of the band
 */
@Schema(name = "GroupGapItem")
public record GroupGapItem(
    CompetencyBrief competency,
    ScaleBrief scale,
    long required,
    long assessed,
    long met,
    long exceeded,
    long below,
    long unassessed,
    @Nullable BigDecimal meanShortfall,
    SeverityCounts severity,
    BigDecimal priority) {

  /** How many people are in each band of severity. */
  @Schema(name = "SeverityCounts")
  public record SeverityCounts(long none, long low, long moderate, long high) {

    /** How those spread who stand in these cases. */
    public static SeverityCounts of(Cases cases) {
      return new SeverityCounts(cases.met(), cases.low(), cases.moderate(), cases.high());
    }
  }

  /** The item of a competency in which people stand in these cases. */
  static GroupGapItem of(
      CompetencyBrief competency,
      ScaleBrief scale,
      Cases cases,
      @Nullable BigDecimal meanShortfall,
      BigDecimal priority) {
    return new GroupGapItem(
        competency,
        scale,
        cases.required(),
        cases.assessed(),
        cases.met(),
        cases.exceeded(),
        cases.below(),
        cases.unassessed(),
        meanShortfall,
        SeverityCounts.of(cases),
        priority);
  }
}

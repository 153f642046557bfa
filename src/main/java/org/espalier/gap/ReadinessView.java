package org.espalier.gap;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * How ready a person is for a job: the gap without its items.
 *
 * @param readiness from 0 to 1; null if nothing is required
 */
@Schema(name = "Readiness")
public record ReadinessView(
    EmployeeBrief employee,
    GapTarget target,
    String asOf,
    @Nullable BigDecimal readiness,
    @Nullable BigDecimal assessedCoverage,
    int metCount,
    int requiredCount,
    List<CompetencyBrief> blockingGaps) {

  static ReadinessView of(GapView gap) {
    return new ReadinessView(
        gap.employee(),
        gap.target(),
        gap.asOf(),
        gap.readiness(),
        gap.assessedCoverage(),
        gap.metCount(),
        gap.requiredCount(),
        gap.blockingGaps());
  }
}

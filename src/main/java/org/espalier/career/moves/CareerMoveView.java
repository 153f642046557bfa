package org.espalier.career.moves;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.career.paths.CareerPathBrief;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/**
 * A job that one could go to.
 *
 * @param job where to
 * @param path the career path that leads there; null if none does
 * @param readiness from 0 to 1; null if nothing is required
 * @param fit how much alike the levels asked for and those that are there are, a surplus counting
 *     like a shortfall: Σ weight · (1 − |required − actual| / (max − min)) / Σ weight; null if
 *     nothing is required
 * @param assessedCoverage the share of the required competencies for which there is evidence; null
 *     if nothing is required
 * @param metCount how many requirements are met or exceeded
 * @param requiredCount how many competencies are required
 * @param distance Σ of the levels still to be gained, each as a share of its scale
 * @param blockingGaps critical ones that are not met
 * @param gaps what is not met, the most urgent first
 */
@Schema(name = "CareerMove")
public record CareerMoveView(
    JobBrief job,
    @Nullable CareerPathBrief path,
    @Nullable BigDecimal readiness,
    @Nullable BigDecimal fit,
    @Nullable BigDecimal assessedCoverage,
    int metCount,
    int requiredCount,
    BigDecimal distance,
    List<CompetencyBrief> blockingGaps,
    List<CareerGap> gaps) {

  static CareerMoveView of(JobBrief job, @Nullable CareerPathBrief path, Prospect prospect) {
    List<CareerGap> open = prospect.open();
    return new CareerMoveView(
        job,
        path,
        prospect.readiness(),
        prospect.fit(),
        prospect.assessedCoverage(),
        prospect.gaps().size() - open.size(),
        prospect.gaps().size(),
        prospect.distance(),
        prospect.blocking(),
        open);
  }
}

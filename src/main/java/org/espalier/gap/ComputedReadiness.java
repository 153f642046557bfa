package org.espalier.gap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/**
 * How ready somebody is for a job, as computed from requirements and evidence today; nobody
 * nominated it.
 *
 * @param readiness from 0 to 1; null if nothing is required
 * @param assessedCoverage the share of the required competencies for which there is evidence; null
 *     if nothing is required
 * @param metCount how many requirements are met or exceeded
 * @param requiredCount how many competencies are required
 * @param blockingGaps critical ones that are not met
 */
@Schema(name = "ComputedReadiness")
public record ComputedReadiness(
    JobBrief job,
    @Nullable BigDecimal readiness,
    @Nullable BigDecimal assessedCoverage,
    int metCount,
    int requiredCount,
    List<CompetencyBrief> blockingGaps) {

  static ComputedReadiness of(@Nullable JobBrief job, List<GapItem> unsorted) {
    List<GapItem> items = unsorted.stream().sorted(GapItem.URGENCY).toList();
    return new ComputedReadiness(
        Objects.requireNonNull(job),
        GapMath.readiness(items),
        GapView.coverage(items),
        (int) items.stream().filter(GapItem::met).count(),
        items.size(),
        items.stream().filter(GapItem::blocking).map(GapItem::competency).toList());
  }
}

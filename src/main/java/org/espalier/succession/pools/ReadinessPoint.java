package org.espalier.succession.pools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/**
 * How ready today's members of a talent pool were on a day.
 *
 * @param members how many are counted
 * @param meanReadiness the mean of their computed readiness for the pool's job, from 0 to 1; null
 *     if there is nobody, or nothing was required
 */
@Schema(name = "TalentPoolReadinessPoint")
public record ReadinessPoint(LocalDate day, int members, @Nullable BigDecimal meanReadiness) {

  /**
   * How ready today's members were, day by day.
   *
   * @param job what they are developed for
   */
  @Schema(name = "TalentPoolReadiness")
  public record Series(UUID poolId, @Nullable JobBrief job, List<ReadinessPoint> points) {}
}

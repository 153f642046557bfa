package org.espalier.succession.retention;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.overview.Share;
import org.espalier.succession.ratings.LatestRatings;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Who is at risk of loss without a running development plan.
 *
 * @param asOf the moment that the answer holds for
 * @param withoutPlan how many of those at risk have no plan that is agreed or active
 * @param items these, 500 at the most: the greatest risk first, then the greatest impact
 */
@Schema(name = "RetentionRisks")
public record RetentionRisks(String asOf, Share withoutPlan, List<RetentionRisk> items) {

  /**
   * Somebody at risk.
   *
   * @param riskOfLoss what was judged last: at least the middle of its scale
   * @param impactOfLoss what was judged last; null if nobody did
   */
  @Schema(name = "RetentionRisk")
  public record RetentionRisk(
      EmployeeBrief employee,
      LatestRatings.Latest riskOfLoss,
      LatestRatings.@Nullable Latest impactOfLoss) {}
}

package org.espalier.succession.retention;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.succession.ratings.LatestRatings;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * How likely somebody is to leave, by rules and as people judged. The two are never mixed.
 *
 * @param asOf the moment that the answer holds for
 * @param score from 0 to 1, by the rules; null if nothing is known
 * @param rules what the score is made of
 * @param weights how much the factors weigh, and who says so
 * @param riskOfLoss what was judged last; null if nobody did
 * @param impactOfLoss what was judged last; null if nobody did
 */
@Schema(name = "FlightRisk")
public record FlightRiskView(
    EmployeeBrief employee,
    String asOf,
    @Nullable BigDecimal score,
    List<FlightRiskRule> rules,
    RiskWeights weights,
    LatestRatings.@Nullable Latest riskOfLoss,
    LatestRatings.@Nullable Latest impactOfLoss) {}

package org.espalier.plan.recommendations;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a recommendation is ranked by. Each factor's value is from 0 to 1; the score is the sum of
 * weight × value. The weights, which add up to 1, stand here and nowhere else.
 */
@Schema(
    name = "RecommendationFactor",
    description =
        "COVERAGE: the gap's priority that it covers, and half of what it opens the way to, as a share of the best one's."
            + " CRITICAL: 1 if it develops a critical gap. LEVEL_FIT: 1 if it begins at the person's level, less by the share of the"
            + " scale that it begins below. EFFECTIVENESS: the share of its completions that were passed, ½ if there are fewer than 5."
            + " PLAN: 1 if a plan that was agreed has an open item for it, ½ if one that is being made. CAREER: the career goal's"
            + " shortfall that it covers, as a share of the best one's. SESSION: 1 at any time, 1 / (1 + days / 30) until the next"
            + " session with a free seat, 0 without one. LANGUAGE: 1 in the language asked for, 0 in another, ½ if unknown. HOURS:"
            + " 1 / (1 + hours / 8). COST: what it costs less than the dearest in its currency, as a share of that; 1 if free.")
public enum Factor {
  COVERAGE("0.35"),
  CRITICAL("0.20"),
  LEVEL_FIT("0.10"),
  EFFECTIVENESS("0.08"),
  PLAN("0.08"),
  CAREER("0.05"),
  SESSION("0.04"),
  LANGUAGE("0.04"),
  HOURS("0.03"),
  COST("0.03");

  private final BigDecimal weight;

  Factor(String weight) {
    this.weight = new BigDecimal(weight);
  }

  BigDecimal weight() {
    return weight;
  }
}

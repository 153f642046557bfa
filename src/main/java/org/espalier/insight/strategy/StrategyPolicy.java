package org.espalier.insight.strategy;

import jakarta.inject.Singleton;
import org.espalier.gap.GapPolicy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Who is counted for the strategy: those whose gaps the caller may see one by one, so that numbers
 * never tell of others. Programs need the scopes of gaps and of development plans.
 */
@Singleton
class StrategyPolicy {

  private final GapPolicy gaps;
  private final Rights plans;

  StrategyPolicy(GapPolicy gaps, Tenancy tenancy) {
    this.gaps = gaps;
    this.plans = new Rights("development-plans", tenancy);
  }

  /**
   * Who is counted, over employee {@code e}.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for programs without the
   *     scopes
   */
  Condition counted() {
    if (plans.program()) {
      plans.require(Right.READ);
    }
    return gaps.visible();
  }
}

package org.espalier.performance.goals;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What goals name and what therefore cannot be deleted. */
class GoalReferrers {

  private static final String LIVE =
      "exists (select 1 from goal g where g.tenant_id = :tenant and g.id = r.goal_id"
          + " and g.deleted_at is null)";

  @Produces
  @Singleton
  Referrer competencies() {
    return new Referrer("competency", "goal_competency", "competency_id", LIVE);
  }
}

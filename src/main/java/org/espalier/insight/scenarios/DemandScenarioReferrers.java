package org.espalier.insight.scenarios;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What scenarios refer to in their lists and what therefore cannot be deleted. */
class DemandScenarioReferrers {

  private static final String LIVE =
      "exists (select 1 from demand_scenario s where s.tenant_id = :tenant and s.id = r.scenario_id"
          + " and s.deleted_at is null)";

  @Produces
  @Singleton
  Referrer jobs() {
    return new Referrer("job", "demand_scenario_job", "job_id", LIVE);
  }

  @Produces
  @Singleton
  Referrer initiatives() {
    return new Referrer("initiative", "demand_scenario_initiative", "initiative_id", LIVE);
  }
}

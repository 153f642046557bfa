package org.espalier.competency.initiatives;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What initiatives ask for and what therefore cannot be deleted. */
class InitiativeReferrers {

  private static final String LIVE =
      "exists (select 1 from initiative i where i.tenant_id = :tenant and i.id = r.initiative_id"
          + " and i.deleted_at is null)";

  @Produces
  @Singleton
  Referrer competencies() {
    return new Referrer("competency", "initiative_demand", "competency_id", LIVE);
  }
}

package org.espalier.learning.catalogue;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What activities refer to and what therefore cannot be deleted. */
class ActivityReferrers {

  private static final String LIVE =
      "exists (select 1 from activity a where a.tenant_id = :tenant and a.id = r.activity_id"
          + " and a.deleted_at is null)";

  @Produces
  @Singleton
  Referrer developed() {
    return new Referrer("competency", "activity_develops", "competency_id", LIVE);
  }

  @Produces
  @Singleton
  Referrer neededCompetencies() {
    return new Referrer("competency", "activity_prerequisite", "competency_id", LIVE);
  }

  @Produces
  @Singleton
  Referrer neededActivities() {
    return new Referrer("activity", "activity_prerequisite", "prerequisite_id", LIVE);
  }

  @Produces
  @Singleton
  Referrer parts() {
    return new Referrer("activity", "activity_part", "part_id", LIVE);
  }

  @Produces
  @Singleton
  Referrer equivalents() {
    return new Referrer("activity", "activity_equivalent", "equivalent_id", LIVE);
  }
}

package org.espalier.succession.pools;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What memberships refer to and what therefore cannot be deleted. */
class PoolReferrers {

  @Produces
  @Singleton
  Referrer members() {
    return new Referrer("employee", "talent_pool_member", "employee_id", "true").untold();
  }
}

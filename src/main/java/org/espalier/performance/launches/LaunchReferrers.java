package org.espalier.performance.launches;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What reviews refer to and what therefore cannot be deleted. */
class LaunchReferrers {

  @Produces
  @Singleton
  Referrer cycles() {
    return new Referrer("review_cycle", "review", "cycle_id", "true");
  }

  @Produces
  @Singleton
  Referrer launches() {
    return new Referrer(
        "review_cycle",
        "review_launch",
        "cycle_id",
        "not r.dry_run and r.state in ('QUEUED', 'RUNNING')");
  }

  @Produces
  @Singleton
  Referrer employees() {
    return new Referrer("employee", "review", "employee_id", "true");
  }
}

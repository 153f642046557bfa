package org.espalier.recruiting.scorecards;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What scorecards refer to and what therefore cannot be deleted. */
class ScorecardReferrers {

  @Produces
  @Singleton
  Referrer interviewer() {
    return new Referrer("employee", "scorecard", "interviewer_id", "true");
  }

  @Produces
  @Singleton
  Referrer about() {
    return new Referrer("job_application", "scorecard", "application_id", "true");
  }
}

package org.espalier.succession.ratings;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What ratings refer to and what therefore cannot be deleted. */
class RatingReferrers {

  @Produces
  @Singleton
  Referrer rated() {
    return new Referrer("employee", "talent_rating", "employee_id", "true").untold();
  }

  @Produces
  @Singleton
  Referrer raters() {
    return new Referrer("employee", "talent_rating", "rater_id", "true").untold();
  }
}

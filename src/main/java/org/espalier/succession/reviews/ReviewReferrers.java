package org.espalier.succession.reviews;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What talent reviews refer to and what therefore cannot be deleted. */
class ReviewReferrers {

  @Produces
  @Singleton
  Referrer moved() {
    return new Referrer("employee", "talent_review_move", "employee_id", "true").untold();
  }

  @Produces
  @Singleton
  Referrer placed() {
    return new Referrer("employee", "talent_placement", "employee_id", "true").untold();
  }
}

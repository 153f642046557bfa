package org.espalier.learning.completions;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What completions refer to and what therefore cannot be deleted. */
class CompletionReferrers {

  @Produces
  @Singleton
  Referrer employees() {
    return new Referrer("employee", "completion", "employee_id", "true");
  }

  @Produces
  @Singleton
  Referrer activities() {
    return new Referrer("activity", "completion", "activity_id", "true");
  }

  @Produces
  @Singleton
  Referrer assignments() {
    return new Referrer("assignment", "completion", "assignment_id", "r.voided_at is null");
  }
}

package org.espalier.performance.recognition;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What badges and awards refer to and what therefore cannot be deleted. */
class BadgeReferrers {

  @Produces
  @Singleton
  Referrer competencies() {
    return new Referrer("competency", "badge", "competency_id", "r.deleted_at is null");
  }

  @Produces
  @Singleton
  Referrer awards() {
    return new Referrer("badge", "recognition", "badge_id", "r.deleted_at is null");
  }

  @Produces
  @Singleton
  Referrer people() {
    return new Referrer("employee", "recognition", "employee_id", "r.deleted_at is null");
  }
}

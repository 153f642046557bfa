package org.espalier.performance.feedback;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What feedback is about and what therefore cannot be deleted. */
class FeedbackReferrers {

  private static final String LIVE =
      "exists (select 1 from feedback f where f.tenant_id = :tenant and f.id = r.feedback_id"
          + " and f.deleted_at is null)";

  @Produces
  @Singleton
  Referrer competencies() {
    return new Referrer("competency", "feedback_competency", "competency_id", LIVE);
  }

  @Produces
  @Singleton
  Referrer people() {
    return new Referrer("employee", "feedback", "employee_id", "r.deleted_at is null");
  }

  @Produces
  @Singleton
  Referrer givers() {
    return new Referrer("employee", "feedback", "giver_id", "r.deleted_at is null");
  }

  @Produces
  @Singleton
  Referrer asked() {
    return new Referrer("employee", "feedback_request", "asked_id", "r.state = 'OPEN'");
  }
}

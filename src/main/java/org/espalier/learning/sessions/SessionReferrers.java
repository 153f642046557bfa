package org.espalier.learning.sessions;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What sessions refer to beyond their own columns, and what refers to them. */
class SessionReferrers {

  @Produces
  @Singleton
  Referrer instructors() {
    return new Referrer(
        "employee",
        "session_instructor",
        "employee_id",
        "exists (select 1 from class_session s where s.tenant_id = :tenant and s.id = r.session_id"
            + " and s.deleted_at is null)");
  }
}

package org.espalier.recruiting.requisitions;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What requisitions refer to beyond their own columns and what therefore cannot be deleted. */
class RequisitionReferrers {

  private static final String LIVE =
      "exists (select 1 from requisition q where q.tenant_id = :tenant and q.id = r.requisition_id"
          + " and q.deleted_at is null)";

  @Produces
  @Singleton
  Referrer members() {
    return new Referrer("employee", "requisition_member", "employee_id", LIVE);
  }

  @Produces
  @Singleton
  Referrer asked() {
    return new Referrer("competency", "requisition_competency", "competency_id", LIVE);
  }

  @Produces
  @Singleton
  Referrer required() {
    return new Referrer("competency", "requisition_requirement", "competency_id", LIVE);
  }
}

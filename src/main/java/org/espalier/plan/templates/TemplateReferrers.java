package org.espalier.plan.templates;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What templates refer to and what therefore cannot be deleted. */
class TemplateReferrers {

  private static final String LIVE =
      "exists (select 1 from plan_template t where t.tenant_id = :tenant and t.id = r.template_id"
          + " and t.deleted_at is null)";

  @Produces
  @Singleton
  Referrer competencies() {
    return new Referrer("competency", "plan_template_use", "competency_id", LIVE);
  }

  @Produces
  @Singleton
  Referrer activities() {
    return new Referrer("activity", "plan_template_use", "activity_id", LIVE);
  }
}

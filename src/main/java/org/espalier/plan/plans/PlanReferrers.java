package org.espalier.plan.plans;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.espalier.platform.sync.Referrers.Referrer;

/** What plans refer to and what therefore cannot be deleted. */
class PlanReferrers {

  private static final String LIVE = "r.deleted_at is null";

  @Produces
  @Singleton
  Referrer employees() {
    return new Referrer("employee", "development_plan", "employee_id", LIVE);
  }

  @Produces
  @Singleton
  Referrer jobs() {
    return new Referrer("job", "development_plan", "target_job_id", LIVE);
  }

  @Produces
  @Singleton
  Referrer competencies() {
    return new Referrer("competency", "plan_item", "competency_id", "true");
  }

  @Produces
  @Singleton
  Referrer activities() {
    return new Referrer("activity", "plan_action", "activity_id", "true");
  }

  @Produces
  @Singleton
  Referrer articles() {
    return new Referrer("article", "plan_action", "article_id", "true");
  }

  @Produces
  @Singleton
  Referrer templates() {
    return new Referrer(
        "plan_template",
        "development_plan",
        "template_id",
        LIVE + " and r.state not in ('COMPLETED', 'CANCELLED')");
  }

  @Produces
  @Singleton
  Referrer assignments() {
    return new Referrer("assignment", "plan_action", "assignment_id", "true");
  }
}

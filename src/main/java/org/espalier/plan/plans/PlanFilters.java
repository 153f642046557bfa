package org.espalier.plan.plans;

import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of development plans can be narrowed. */
final class PlanFilters {

  private PlanFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String employeeId,
      @Nullable String itemId,
      @Nullable String competencyId,
      @Nullable String targetJobId,
      @Nullable String copiedFromId,
      @Nullable String state) {
    return new Filters()
        .uuid("employeeId", employeeId, "p.employee_id = :employeeId")
        .uuid(
            "itemId",
            itemId,
            "p.id in (select x.plan_id from plan_item x where x.tenant_id = :tenant and x.id = :itemId)")
        .uuid(
            "competencyId",
            competencyId,
            "p.id in (select y.plan_id from plan_item y where y.tenant_id = :tenant"
                + " and y.competency_id = :competencyId)")
        .uuid("targetJobId", targetJobId, "p.target_job_id = :targetJobId")
        .uuid("copiedFromId", copiedFromId, "p.copied_from_id = :copiedFromId")
        .choice("state", state, PlanState.class, "p.state = :state");
  }
}

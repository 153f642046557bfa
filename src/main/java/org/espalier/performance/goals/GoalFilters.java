package org.espalier.performance.goals;

import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** What lists of goals can be narrowed by. */
final class GoalFilters {

  private GoalFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String employeeId,
      @Nullable String orgUnitId,
      @Nullable String parentId,
      @Nullable String initiativeId,
      @Nullable String competencyId,
      @Nullable String state) {
    return new Filters()
        .uuid("employeeId", employeeId, "g.employee_id = :employeeId")
        .uuid("orgUnitId", orgUnitId, "g.org_unit_id = :orgUnitId")
        .uuid("parentId", parentId, "g.parent_id = :parentId")
        .uuid("initiativeId", initiativeId, "g.initiative_id = :initiativeId")
        .uuid(
            "competencyId",
            competencyId,
            "exists (select 1 from goal_competency x where x.tenant_id = :tenant"
                + " and x.goal_id = g.id and x.competency_id = :competencyId)")
        .choice("state", state, GoalState.class, "g.state = :state");
  }
}

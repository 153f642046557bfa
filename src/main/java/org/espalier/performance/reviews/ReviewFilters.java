package org.espalier.performance.reviews;

import org.espalier.platform.paging.Filters;
import org.espalier.workforce.organisation.OrgUnits;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of reviews can be narrowed. */
final class ReviewFilters {

  private ReviewFilters() {}

  /** By what they are. */
  static Filters of(@Nullable String cycleId, @Nullable String employeeId, @Nullable String state) {
    return new Filters()
        .uuid("cycleId", cycleId, "r.cycle_id = :cycleId")
        .uuid("employeeId", employeeId, "r.employee_id = :employeeId")
        .choice("state", state, ReviewState.class, "r.state = :state");
  }

  /** By where the people are, as it stands now. */
  static Filters within(
      Filters filters,
      @Nullable String withinOrgUnitId,
      @Nullable String managerId,
      @Nullable String withinManagerId) {
    return filters
        .uuid(
            "withinOrgUnitId",
            withinOrgUnitId,
            OrgUnits.TREE.within("e.org_unit_id", ":withinOrgUnitId"))
        .uuid("managerId", managerId, "e.manager_id = :managerId")
        .uuid(
            "withinManagerId", withinManagerId, Employees.TREE.within("e.id", ":withinManagerId"));
  }
}

package org.espalier.workforce.people;

import org.espalier.platform.paging.Filters;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of employees can be narrowed. */
final class EmployeeFilters {

  /** What of an employee is searched, as indexed. */
  private static final String DOCUMENT =
      "to_tsvector('simple', e.given_name || ' ' || e.family_name || ' ' || coalesce(e.email, '') || ' '"
          + " || e.external_id)";

  private EmployeeFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String orgUnitId,
      @Nullable String withinOrgUnitId,
      @Nullable String jobId,
      @Nullable String positionId,
      @Nullable String managerId,
      @Nullable String withinManagerId,
      @Nullable String status,
      @Nullable String q) {
    return new Filters()
        .uuid("orgUnitId", orgUnitId, "e.org_unit_id = :orgUnitId")
        .uuid(
            "withinOrgUnitId",
            withinOrgUnitId,
            OrgUnits.TREE.within("e.org_unit_id", ":withinOrgUnitId"))
        .uuid("jobId", jobId, "e.job_id = :jobId")
        .uuid("positionId", positionId, "e.position_id = :positionId")
        .uuid("managerId", managerId, "e.manager_id = :managerId")
        .uuid("withinManagerId", withinManagerId, Employees.TREE.within("e.id", ":withinManagerId"))
        .choice("status", status, Status.class, "e.active = (:status = 'ACTIVE')")
        .search(q, DOCUMENT);
  }
}

package org.espalier.workforce.positions;

import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of positions can be narrowed. */
final class PositionFilters {

  /** What of a position is searched, as indexed. */
  private static final String DOCUMENT = "to_tsvector('simple', p.title || ' ' || p.external_id)";

  private static final String VACANT =
      "p.head_count > (select count(*) from employee i where i.tenant_id = :tenant and i.position_id = p.id"
          + " and i.active and i.deleted_at is null and coalesce(i.hire_date <= :today, true))";

  private PositionFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String jobId,
      @Nullable String orgUnitId,
      @Nullable String withinOrgUnitId,
      @Nullable String reportsToId,
      @Nullable String withinPositionId,
      @Nullable String vacant,
      @Nullable String status,
      @Nullable String q) {
    return new Filters()
        .uuid("jobId", jobId, "p.job_id = :jobId")
        .uuid("orgUnitId", orgUnitId, "p.org_unit_id = :orgUnitId")
        .uuid(
            "withinOrgUnitId",
            withinOrgUnitId,
            OrgUnits.TREE.within("p.org_unit_id", ":withinOrgUnitId"))
        .uuid("reportsToId", reportsToId, "p.reports_to_id = :reportsToId")
        .uuid(
            "withinPositionId",
            withinPositionId,
            Positions.TREE.within("p.id", ":withinPositionId"))
        .flag("vacant", vacant, Condition.of(VACANT, Args.of("today", AsOf.present().day())))
        .choice("status", status, Status.class, "p.active = (:status = 'ACTIVE')")
        .search(q, DOCUMENT);
  }
}

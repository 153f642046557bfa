package org.espalier.recruiting.requisitions;

import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of requisitions can be narrowed. */
final class RequisitionFilters {

  private RequisitionFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String jobId,
      @Nullable String positionId,
      @Nullable String orgUnitId,
      @Nullable String initiativeId,
      @Nullable String hiringManagerId,
      @Nullable String state,
      @Nullable String demand) {
    return new Filters()
        .uuid("jobId", jobId, "q.job_id = :jobId")
        .uuid("positionId", positionId, "q.position_id = :positionId")
        .uuid("orgUnitId", orgUnitId, "q.org_unit_id = :orgUnitId")
        .uuid("initiativeId", initiativeId, "q.initiative_id = :initiativeId")
        .uuid("hiringManagerId", hiringManagerId, "q.hiring_manager_id = :hiringManagerId")
        .text("demand", demand, "q.demand = :demand")
        .choice("state", state, RequisitionState.class, "q.state = :state");
  }
}

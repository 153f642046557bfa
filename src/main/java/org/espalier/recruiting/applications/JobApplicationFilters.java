package org.espalier.recruiting.applications;

import org.espalier.platform.paging.Filters;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of applications can be narrowed. */
final class JobApplicationFilters {

  private JobApplicationFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(
      @Nullable String requisitionId,
      @Nullable String candidateId,
      @Nullable String employeeId,
      @Nullable String stage) {
    return new Filters()
        .uuid("requisitionId", requisitionId, "a.requisition_id = :requisitionId")
        .uuid("candidateId", candidateId, "a.candidate_id = :candidateId")
        .uuid("employeeId", employeeId, "a.employee_id = :employeeId")
        .choice("stage", stage, ApplicationStage.class, "a.stage = :stage");
  }
}

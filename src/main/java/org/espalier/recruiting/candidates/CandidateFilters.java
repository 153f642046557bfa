package org.espalier.recruiting.candidates;

import org.espalier.platform.paging.Filters;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** The ways in which lists of candidates can be narrowed. */
final class CandidateFilters {

  private CandidateFilters() {}

  /** What was asked for, in the words of the query. */
  static Filters of(@Nullable String requisitionId, @Nullable String status) {
    return new Filters()
        .uuid(
            "requisitionId",
            requisitionId,
            "exists (select 1 from job_application f where f.tenant_id = :tenant"
                + " and f.candidate_id = c.id and f.requisition_id = :requisitionId and f.deleted_at is null)")
        .choice("status", status, Status.class, "c.active = (:status = 'ACTIVE')");
  }
}

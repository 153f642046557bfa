package org.espalier.performance.progress;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** How far reviews are, over REST. */
@Path("/api/v1/insights/reviews")
@Tag(name = "Dashboards")
@RunOnVirtualThread
class ReviewProgressResource {

  private final ReviewProgress progress;

  ReviewProgressResource(ReviewProgress progress) {
    this.progress = progress;
  }

  /**
   * Counts the reviews that the caller may see, group by group, at any moment. Who belongs to which
   * group is told by where people are today.
   *
   * @param groupBy ALL if absent
   * @param cycleId only reviews of this cycle
   * @param orgUnitId only those of people of this org unit
   * @param withinOrgUnitId only those of people of this org unit and of those below it
   * @param jobId only those of people with this job
   * @param managerId only those of people who report to this person directly
   * @param withinManagerId only those of people who report to this person, directly or not, and of
   *     the person
   */
  @GET
  @Operation(operationId = "getReviewProgress", summary = "How far reviews are, by group")
  @Problems("UNPROCESSABLE")
  public ReviewProgressView get(
      @QueryParam("groupBy") @Nullable String groupBy,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("cycleId") @Nullable String cycleId,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("managerId") @Nullable String managerId,
      @QueryParam("withinManagerId") @Nullable String withinManagerId) {
    Filters which =
        ReviewProgress.which(
            cycleId, orgUnitId, withinOrgUnitId, jobId, managerId, withinManagerId);
    AsOf at = AsOf.parse(asOf, which.params());
    ReviewGrouping by = which.params().choice("groupBy", groupBy, ReviewGrouping.class);
    which.params().done();
    return progress.by(by == null ? ReviewGrouping.ALL : by, at, which);
  }
}

package org.espalier.succession.bench;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** How key positions are covered group by group, over REST. */
@Path("/api/v1/insights/succession")
@Tag(name = "Dashboards")
@RunOnVirtualThread
class CoverageResource {

  private final Coverages coverages;

  CoverageResource(Coverages coverages) {
    this.coverages = coverages;
  }

  /**
   * The numbers of `/succession-overview` for each group of the key positions that the caller may
   * see, as they are now. Nobody counts one's own. Programs need the scopes key-positions:read and
   * successors:read.
   *
   * @param groupBy ALL if absent
   * @param criticality only those that are as critical
   * @param orgUnitId only positions of this org unit
   * @param withinOrgUnitId only positions of this org unit and of those below it
   * @param jobId only positions with this job
   */
  @GET
  @Operation(
      operationId = "getSuccessionCoverage",
      summary = "How key positions are covered, by group")
  @Problems("UNPROCESSABLE")
  public CoverageView get(
      @QueryParam("groupBy") @Nullable String groupBy,
      @QueryParam("criticality") @Nullable String criticality,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId,
      @QueryParam("jobId") @Nullable String jobId) {
    Filters which = Coverages.which(criticality, orgUnitId, withinOrgUnitId, jobId);
    CoverageGrouping by = which.params().choice("groupBy", groupBy, CoverageGrouping.class);
    which.params().done();
    return coverages.by(by == null ? CoverageGrouping.ALL : by, which);
  }
}

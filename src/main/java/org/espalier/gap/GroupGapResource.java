package org.espalier.gap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** The gaps of groups over REST. */
@Path("/api/v1/gap-analyses")
@Tag(name = "Gaps")
@RunOnVirtualThread
class GroupGapResource {

  private final GroupGaps gaps;

  GroupGapResource(GroupGaps gaps) {
    this.gaps = gaps;
  }

  /**
   * Counts for every competency how many people meet what is asked of them and by how much the
   * others fall short. Groups that are too small for the caller to see are suppressed.
   */
  @POST
  @Idempotent
  @Operation(
      operationId = "analyseGroupGap",
      summary = "The gap of a team, a unit, a job, a family or any group")
  public RestResponse<GroupGapView> analyse(Body<GroupGapRequest> body) {
    return RestResponse.ok(gaps.analyse(body.valid()));
  }
}

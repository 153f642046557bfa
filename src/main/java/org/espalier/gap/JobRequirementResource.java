package org.espalier.gap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.Problems;
import org.espalier.workforce.jobs.Jobs;

/** What jobs require, over REST. */
@Path("/api/v1/jobs/{id}/requirements")
@Tag(name = "Gaps")
@RunOnVirtualThread
class JobRequirementResource {

  private final Gaps gaps;
  private final Jobs jobs;

  JobRequirementResource(Gaps gaps, Jobs jobs) {
    this.gaps = gaps;
    this.jobs = jobs;
  }

  /**
   * What holds in the end, when all tiers have been heard: the highest level of each competency.
   */
  @GET
  @Operation(
      operationId = "listJobRequirements",
      summary = "What a job requires, from all tiers that hold for it")
  @Problems("GONE")
  public List<EffectiveRequirement> list(@PathParam("id") UUID id) {
    return gaps.required(jobs.get(id).id(), AsOf.present());
  }
}

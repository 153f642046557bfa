package org.espalier.gap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The gaps of single people over REST. */
@Path("/api/v1/employees")
@Tag(name = "Gaps", description = "What is required against what people can do.")
@RunOnVirtualThread
class GapResource {

  private final Gaps gaps;

  GapResource(Gaps gaps) {
    this.gaps = gaps;
  }

  /**
   * Compares what is required of the person from all tiers with what the evidence amounts to, item
   * by item, the most urgent first, with who asks for it and what decided.
   *
   * @param jobId another job to compare with; the person's own if absent
   * @param initiativeId a strategic initiative to compare with instead of a job
   */
  @GET
  @Path("/{id}/gap")
  @Operation(
      operationId = "getGap",
      summary =
          "The gap of a person, today or at any moment, for the own job, another or an initiative")
  @Problems("UNPROCESSABLE")
  public GapView gap(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("initiativeId") @Nullable String initiativeId) {
    Params params = new Params();
    UUID job = params.uuid("jobId", jobId);
    UUID initiative = params.uuid("initiativeId", initiativeId);
    requireOne(job, initiative, params);
    AsOf at = AsOf.parse(asOf, params);
    params.done();
    return initiative == null ? gaps.of(id, job, at) : gaps.ofInitiative(id, initiative, at);
  }

  /** Notes a fault if both a job and an initiative are to be compared with. */
  static void requireOne(@Nullable UUID job, @Nullable UUID initiative, Params params) {
    if (job != null && initiative != null) {
      params
          .faults()
          .add("?initiativeId", FaultCode.EXCLUSIVE, "Give either jobId or initiativeId.");
    }
  }

  /**
   * The gap without its items: readiness from 0 to 1, and what blocks.
   *
   * @param jobId another job to compare with; the person's own if absent
   */
  @GET
  @Path("/{id}/readiness")
  @Operation(
      operationId = "getReadiness",
      summary = "How ready a person is for the own job or another")
  @Problems("UNPROCESSABLE")
  public ReadinessView readiness(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("jobId") @Nullable String jobId) {
    return ReadinessView.of(gap(id, asOf, jobId, null));
  }
}

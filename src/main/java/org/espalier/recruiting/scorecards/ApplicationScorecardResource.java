package org.espalier.recruiting.scorecards;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;

/** Scorecards of applications over REST. */
@Path("/api/v1/job-applications")
@Tag(name = "Candidates")
@RunOnVirtualThread
class ApplicationScorecardResource {

  private final Scorecards scorecards;

  ApplicationScorecardResource(Scorecards scorecards) {
    this.scorecards = scorecards;
  }

  /**
   * Those who are to interview see the others' only after having given one's own; nobody sees what
   * is thought of oneself.
   */
  @GET
  @Path("/{id}/scorecards")
  @Operation(
      operationId = "listScorecards",
      summary = "What interviewers think of somebody who applied")
  @Problems("GONE")
  public List<ScorecardView> list(@PathParam("id") UUID id) {
    return scorecards.of(id);
  }

  /**
   * Its ratings count as evidence of an assessment, like any evidence. It is written once: revoke
   * it to say something else.
   */
  @POST
  @Path("/{id}/scorecards")
  @Idempotent
  @Operation(
      operationId = "submitScorecard",
      summary = "Say what one thinks of somebody who applied")
  @Problems({"CONFLICT", "GONE"})
  public RestResponse<ScorecardView> submit(@PathParam("id") UUID id, Body<ScorecardInput> body) {
    return Answers.createdThing("/api/v1/scorecards", scorecards.submit(id, body));
  }
}

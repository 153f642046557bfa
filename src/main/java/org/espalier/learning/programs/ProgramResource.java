package org.espalier.learning.programs;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/** How far people are with programs, over REST. */
@Path("/api/v1/employees/{id}/program-progress")
@Tag(name = "Programs", description = "How far people are with learning made of other learning.")
@RunOnVirtualThread
class ProgramResource {

  private final Programs programs;

  ProgramResource(Programs programs) {
    this.programs = programs;
  }

  /**
   * Steps, what is done, and what comes next, derived from completions when asked. Without
   * activityId the programs that are assigned to the person or were completed.
   *
   * @param activityId only this program, assigned or not; nothing if it is no program
   */
  @GET
  @Operation(operationId = "listProgramProgress", summary = "How far a person is with programs")
  public List<ProgramProgressView> list(
      @PathParam("id") UUID id, @QueryParam("activityId") @Nullable String activityId) {
    Params params = new Params();
    UUID program = params.uuid("activityId", activityId);
    params.done();
    return programs.of(id, program);
  }
}

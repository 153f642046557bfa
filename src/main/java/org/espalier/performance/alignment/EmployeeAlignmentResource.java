package org.espalier.performance.alignment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the goals of people serve the strategy, over REST. */
@Path("/api/v1/employees/{id}/alignment")
@Tag(name = "Goals")
@RunOnVirtualThread
class EmployeeAlignmentResource {

  private final EmployeeAlignments people;

  EmployeeAlignmentResource(EmployeeAlignments people) {
    this.people = people;
  }

  /**
   * Each open goal with the goals that it serves, up to the strategic initiative at the end, and
   * how much of the weight of all serves one. Of goals that the caller may not see only the place
   * is told.
   */
  @GET
  @Operation(
      operationId = "getEmployeeAlignment",
      summary = "How the open goals of a person serve the strategy")
  public EmployeeAlignmentView get(@PathParam("id") UUID id) {
    return people.of(id);
  }
}

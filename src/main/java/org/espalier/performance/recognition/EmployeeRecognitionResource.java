package org.espalier.performance.recognition;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people were awarded, over REST. */
@Path("/api/v1/employees/{id}/recognition")
@Tag(name = "Recognition")
@RunOnVirtualThread
class EmployeeRecognitionResource {

  private final Recognitions recognitions;

  EmployeeRecognitionResource(Recognitions recognitions) {
    this.recognitions = recognitions;
  }

  /** For the person, those above, and HR partners; others see awards in the list of all. */
  @GET
  @Operation(
      operationId = "getEmployeeRecognition",
      summary = "What a person was awarded, and the sum of its points")
  public EmployeeRecognitionView get(@PathParam("id") UUID id) {
    return recognitions.of(id);
  }
}

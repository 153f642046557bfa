package org.espalier.integration.xapi.statements;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** Looks at statements again, over REST. */
@Path("/api/v1/xapi-remappings")
@Tag(name = "xAPI")
@RunOnVirtualThread
class XapiRemappingResource {

  private final Remapping remapping;

  XapiRemappingResource(Remapping remapping) {
    this.remapping = remapping;
  }

  /** What is unmatched is looked at again every hour, too. */
  @POST
  @Idempotent
  @Operation(
      operationId = "remapXapiStatements",
      summary = "Look again at statements of which nothing followed yet")
  public RestResponse<XapiRemappingView> remap(
      @RequestBody(required = false) Body<XapiRemappingInput> body) {
    return RestResponse.ok(remapping.run(body.valid()));
  }
}

package org.espalier.workforce.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells callers who they are here. */
@Path("/api/v1/me")
@Tag(name = "Me", description = "Who the caller is.")
@RunOnVirtualThread
class MeResource {

  private final Myself myself;

  MeResource(Myself myself) {
    this.myself = myself;
  }

  /** The tenant, roles and scopes of the token, and the employee that it belongs to, if any. */
  @GET
  @Operation(operationId = "getMe", summary = "Who the caller is")
  public MeView get() {
    return myself.view();
  }
}

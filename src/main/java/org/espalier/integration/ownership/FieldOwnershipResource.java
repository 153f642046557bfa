package org.espalier.integration.ownership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.jspecify.annotations.Nullable;

/** Which system has the say of which members, over REST. */
@Path("/api/v1/field-ownerships")
@Tag(
    name = "Field ownership",
    description = "Which system has the say of which members: what others write leaves them.")
@RunOnVirtualThread
class FieldOwnershipResource {

  private final FieldOwnerships ownerships;

  FieldOwnershipResource(FieldOwnerships ownerships) {
    this.ownerships = ownerships;
  }

  /**
   * Needs the role talent-admin, or the scope field-ownerships:read; what is owned of pay is told
   * to those who may see pay.
   */
  @GET
  @Operation(
      operationId = "getFieldOwnerships",
      summary = "Read which system has the say of which members")
  public FieldOwnershipsView get() {
    return ownerships.view();
  }

  /**
   * From now on a file of another source leaves these members of things that are there as they are,
   * and tells of it under the import's conflicts; a single request that would change them is
   * refused with FIELD_OWNED. New things are taken as they come. The change goes into the audit
   * trail. Needs the role talent-admin, or the scope field-ownerships:write; to say who owns what
   * of pay, the role compensation or the scope pay:write besides. Of those without it, what is
   * owned of pay stays as it is.
   */
  @PUT
  @Operation(
      operationId = "putFieldOwnerships",
      summary = "Say which system has the say of which members")
  public FieldOwnershipsView put(
      @HeaderParam("If-Match") @Nullable String ifMatch, Body<FieldOwnershipsInput> body) {
    return ownerships.put(body, ifMatch);
  }
}

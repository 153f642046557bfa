package org.espalier.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.SortedBy;
import org.jspecify.annotations.Nullable;

/** The audit trail over REST. */
@Path("/api/v1/audit-events")
@Tag(
    name = "Audit",
    description = "Who did what, and who looked at what; nothing can be changed in it.")
@RunOnVirtualThread
class AuditResource {

  private final AuditEvents events;

  AuditResource(AuditEvents events) {
    this.events = events;
  }

  /**
   * Needs the role auditor or talent-admin, or the scope audit-events:read. {@code updatedSince} is
   * the earliest moment, {@code until} the first one that is left out.
   *
   * @param until only what was done before this moment
   */
  @GET
  @Operation(operationId = "listAuditEvents", summary = "What was done, the latest first")
  @SortedBy("position")
  public Page<AuditEventView> list(
      @BeanParam PageParams page,
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("action") @Nullable String action,
      @QueryParam("objectType") @Nullable String objectType,
      @QueryParam("objectId") @Nullable String objectId,
      @Parameter(
              description = "Only what was done before this moment.",
              schema = @Schema(type = SchemaType.STRING, format = "date-time"))
          @QueryParam("until")
          @Nullable String until) {
    return events.page(page, AuditFilters.of(actor, action, objectType, objectId, until));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getAuditEvent", summary = "An entry of the audit trail")
  public AuditEventView get(@PathParam("id") UUID id) {
    return events.get(id);
  }

  /**
   * Computes the chain of hashes anew. A long trail takes several requests: go on with {@code next}
   * of the answer.
   *
   * @param after a position up to which the trail was verified before; 0 if absent
   */
  @GET
  @Path("/verification")
  @Operation(
      operationId = "verifyAuditTrail",
      summary = "Whether the audit trail is what was written")
  public AuditVerification verify(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int64",
                      minimum = "0",
                      maximum = "9007199254740991"))
          @QueryParam("after")
          @Nullable String after) {
    Params params = new Params();
    long position = params.position("after", after);
    params.done();
    return events.verify(position);
  }
}

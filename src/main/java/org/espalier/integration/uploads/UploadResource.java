package org.espalier.integration.uploads;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.integration.bulk.ImportView;
import org.espalier.platform.http.Answers;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The addresses themselves. */
@Path("/api/v1/uploads")
@Tag(name = "Uploads")
@RunOnVirtualThread
class UploadResource {

  private final Uploads uploads;
  private final RoutingContext request;

  UploadResource(Uploads uploads, RoutingContext request) {
    this.uploads = uploads;
    this.request = request;
  }

  /**
   * Needs no token but the one in the address, which was told when it was made. The answer comes
   * before the rows are applied; whoever made the address sees how that goes. An upload that is
   * refused or breaks off does not use the address up.
   *
   * @param address the last part of the path that was told
   * @param encoding how the file is packed
   */
  @PUT
  @Path("/{address}")
  @PermitAll
  @Consumes({Sent.NDJSON, Sent.CSV, Sent.ANY})
  @Operation(operationId = "putUpload", summary = "Put a file to an address that was made for it")
  @APIResponse(responseCode = "202")
  @Problems({"FORBIDDEN", "GONE"})
  public RestResponse<ImportView> put(
      @PathParam("address") String address,
      @HeaderParam("Content-Type") @Nullable String type,
      @HeaderParam("Content-Encoding") @Nullable String encoding,
      InputStream body) {
    ImportView job = uploads.take(address, new Sent(type, encoding), body, request);
    return Answers.accepted("/api/v1/imports/" + job.id(), job);
  }
}

package org.espalier.privacy.retention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.MergePatch;
import org.jspecify.annotations.Nullable;

/** How long things are kept, over REST. */
@Path("/api/v1/privacy/retention")
@Tag(
    name = "Privacy",
    description = "Copies of what is known about people, erasure, and how long things are kept.")
@RunOnVirtualThread
class RetentionResource {

  private final Retention retention;

  RetentionResource(Retention retention) {
    this.retention = retention;
  }

  /** The tenant's own times, or the usual ones. */
  @GET
  @Operation(operationId = "getRetention", summary = "Read how long things are kept")
  public RetentionView get() {
    return retention.view();
  }

  /**
   * A JSON merge patch (RFC 7396): null brings the usual time back. Times take effect within the
   * hour.
   */
  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(operationId = "patchRetention", summary = "Change how long things are kept")
  public RetentionView patch(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatch.MEDIA_TYPE,
                      schema = @Schema(implementation = RetentionInput.class)))
          MergePatch patch) {
    return retention.patch(patch, ifMatch);
  }
}

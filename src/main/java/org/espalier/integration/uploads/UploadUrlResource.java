package org.espalier.integration.uploads;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;

/** Addresses for files, over REST. */
@Path("/api/v1/upload-urls")
@Tag(
    name = "Uploads",
    description = "Addresses to which a system without tokens puts files that are imported.")
@RunOnVirtualThread
class UploadUrlResource {

  private final UploadUrls urls;

  UploadUrlResource(UploadUrls urls) {
    this.urls = urls;
  }

  /**
   * Whoever has the address puts files of this kind in the caller's name until it expires, is used
   * up or revoked: keep it like a password. It is told in this answer and never again.
   */
  @POST
  @Idempotent
  @Operation(
      operationId = "createUploadUrl",
      summary = "Make an address to which a system without tokens puts its files")
  public RestResponse<UploadUrlView> create(Body<UploadUrlInput> body) {
    return Answers.createdThing("/api/v1/upload-urls", urls.make(body));
  }

  /** One's own, and all for talent admins. */
  @GET
  @Operation(operationId = "listUploadUrls", summary = "List addresses for files, the newest first")
  public Page<UploadUrlView> list(@BeanParam PageParams page) {
    return urls.page(page);
  }

  /**
   * Without the path: that is told once.
   *
   * @param id the id of the address
   */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getUploadUrl", summary = "Read what became of an address for files")
  public UploadUrlView get(@PathParam("id") UUID id) {
    return urls.get(id);
  }

  /**
   * From now on it takes no files; those that came go their way.
   *
   * @param id the id of the address
   */
  @POST
  @Path("/{id}/revocations")
  @Idempotent
  @Operation(operationId = "revokeUploadUrl", summary = "Take an address for files back")
  @Problems("CONFLICT")
  public RestResponse<UploadUrlView> revoke(@PathParam("id") UUID id) {
    return RestResponse.ok(urls.revoke(id));
  }
}

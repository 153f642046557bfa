package org.espalier.learning.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;

/** What activities were, over REST. */
@Path("/api/v1/activities/{id}/versions")
@Tag(name = "Activities")
@RunOnVirtualThread
class ActivityVersionResource {

  private final ActivityVersions versions;

  ActivityVersionResource(ActivityVersions versions) {
    this.versions = versions;
  }

  /** Every change of its content is kept. The latest comes first. */
  @GET
  @Operation(operationId = "listActivityVersions", summary = "List the versions of an activity")
  @SortedBy("number")
  public Page<ActivityVersionView> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
    return versions.page(id, page);
  }

  /**
   * What the activity was at one of its revisions: completions name the revision that was
   * completed. Stays when the activity is deleted.
   */
  @GET
  @Path("/{number}")
  @Operation(operationId = "getActivityVersion", summary = "Read what an activity was")
  public ActivityVersionView get(
      @PathParam("id") UUID id,
      @Parameter(
              description = "A revision of the activity.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "2147483647"))
          @PathParam("number")
          int number) {
    return versions.get(id, number);
  }
}

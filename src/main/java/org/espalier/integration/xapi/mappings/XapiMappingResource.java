package org.espalier.integration.xapi.mappings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Mappings of statements over REST. */
@Path("/api/v1/xapi-mappings")
@Tag(
    name = "xAPI",
    description =
        "What learning systems tell at /xapi, what is to follow from it, and what became of it.")
@RunOnVirtualThread
class XapiMappingResource extends SyncedResource<XapiMappingInput, XapiMappingView> {

  private final XapiMappings mappings;

  XapiMappingResource(XapiMappings mappings) {
    super(mappings);
    this.mappings = mappings;
  }

  /**
   * Lists mappings.
   *
   * @param effect only those with this effect: KEEP, COMPLETION or EVIDENCE
   * @param activityId only those by which this activity is completed
   * @param status only those in use (ACTIVE), or only the others (INACTIVE)
   */
  @GET
  @SortedBy({"externalId", "updatedAt"})
  public Page<XapiMappingView> list(
      @BeanParam PageParams page,
      @QueryParam("effect") @Nullable String effect,
      @QueryParam("activityId") @Nullable String activityId,
      @QueryParam("status") @Nullable String status) {
    return mappings.page(page, XapiMappings.filters(effect, activityId, status));
  }
}

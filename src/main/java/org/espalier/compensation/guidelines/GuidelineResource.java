package org.espalier.compensation.guidelines;

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

/** Merit guidelines over REST. */
@Path("/api/v1/merit-guidelines")
@Tag(
    name = "Merit",
    description =
        "Which raises are meant and proposed for whom, with every factor. Seen with the right to see pay only.")
@RunOnVirtualThread
class GuidelineResource extends SyncedResource<GuidelineInput, GuidelineView> {

  private final Guidelines guidelines;

  GuidelineResource(Guidelines guidelines) {
    super(guidelines);
    this.guidelines = guidelines;
  }

  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<GuidelineView> list(
      @BeanParam PageParams page, @QueryParam("status") @Nullable String status) {
    return guidelines.page(page, Guidelines.filters(status));
  }
}

package org.espalier.competency.frameworks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Frameworks over REST. */
@Path("/api/v1/frameworks")
@Tag(name = "Frameworks", description = "Versions of competency frameworks.")
@RunOnVirtualThread
class FrameworkResource extends SyncedResource<FrameworkInput, FrameworkView> {

  private final Frameworks frameworks;

  FrameworkResource(Frameworks frameworks) {
    super(frameworks);
    this.frameworks = frameworks;
  }

  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<FrameworkView> list(
      @BeanParam PageParams page, @QueryParam("state") @Nullable String state) {
    return frameworks.page(page, FrameworkFilters.of(state));
  }

  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<FrameworkView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(frameworks.transition(id, body.valid(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return frameworks.transitions(id);
  }
}

package org.espalier.plan.conversation;

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
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;

/** Check-ins on development plans over REST. */
@Path("/api/v1/development-plans/{id}/check-ins")
@Tag(name = "Development plans")
@RunOnVirtualThread
class CheckInResource {

  private final CheckIns checkIns;

  CheckInResource(CheckIns checkIns) {
    this.checkIns = checkIns;
  }

  @GET
  @SortedBy("heldOn")
  @Operation(description = "Whoever sees the plan sees them, the first one recorded first.")
  @Problems("GONE")
  public Page<CheckInView> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
    return checkIns.page(id, page);
  }

  @GET
  @Path("/{checkInId}")
  public CheckInView get(@PathParam("id") UUID id, @PathParam("checkInId") UUID checkInId) {
    return checkIns.get(id, checkInId);
  }

  @POST
  @Idempotent
  @Operation(
      description =
          "What the two said and how items stand as they see it. It stays as it was recorded and"
              + " counts as progress of the plan; evidence alone achieves items.")
  @Problems("GONE")
  public RestResponse<CheckInView> record(@PathParam("id") UUID id, Body<CheckInInput> body) {
    return Answers.createdThing(
        "/api/v1/development-plans/" + id + "/check-ins", checkIns.record(id, body));
  }
}

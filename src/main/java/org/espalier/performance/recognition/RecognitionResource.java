package org.espalier.performance.recognition;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Awards of badges over REST. */
@Path("/api/v1/recognitions")
@Tag(name = "Recognition")
@RunOnVirtualThread
class RecognitionResource {

  private final Recognitions recognitions;

  RecognitionResource(Recognitions recognitions) {
    this.recognitions = recognitions;
  }

  /**
   * Awards that the caller may see.
   *
   * @param employeeId only those to this person
   * @param giverId only those by this person
   * @param badgeId only those of this badge
   */
  @GET
  @SortedBy({"createdAt", "updatedAt"})
  @Operation(operationId = "listRecognitions", summary = "Awards that the caller may see")
  public Page<RecognitionView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("giverId") @Nullable String giverId,
      @QueryParam("badgeId") @Nullable String badgeId) {
    return recognitions.page(page, filters(employeeId, giverId, badgeId));
  }

  static Filters filters(
      @Nullable String employeeId, @Nullable String giverId, @Nullable String badgeId) {
    return new Filters()
        .uuid("employeeId", employeeId, "r.employee_id = :employeeId")
        .uuid("giverId", giverId, "r.giver_id = :giverId")
        .uuid("badgeId", badgeId, "r.badge_id = :badgeId");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRecognition", summary = "An award that the caller may see")
  @Problems("GONE")
  public RecognitionView get(@PathParam("id") UUID id) {
    return recognitions.get(id);
  }

  /** Every employee may award badges of HAND to others. */
  @POST
  @Idempotent
  @Operation(operationId = "awardBadge", summary = "Award a badge to somebody")
  public RestResponse<RecognitionView> award(Body<RecognitionInput> body) {
    return Answers.createdThing("/api/v1/recognitions", recognitions.award(body));
  }

  /** Only who gave it may, or a talent admin; what a plan earned goes only with that. */
  @DELETE
  @Path("/{id}")
  @Operation(operationId = "withdrawRecognition", summary = "Take an award back")
  @Problems({"GONE", "CONFLICT"})
  public void withdraw(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    recognitions.withdraw(id, ifMatch);
  }
}

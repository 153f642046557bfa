package org.espalier.succession.ratings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Ratings of people over REST. */
@Path("/api/v1/talent-ratings")
@Tag(
    name = "Talent ratings",
    description =
        "Judgements of performance, potential, risk and impact of loss. Append-only; whoever is judged"
            + " never sees them, and every look is in the audit trail.")
@RunOnVirtualThread
class RatingResource {

  private final Ratings ratings;

  RatingResource(Ratings ratings) {
    this.ratings = ratings;
  }

  @GET
  @SortedBy({"ratedAt", "recordedAt"})
  public Page<RatingView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @Parameter(schema = @Schema(implementation = RatingKind.class)) @QueryParam("kind")
          @Nullable String kind) {
    return ratings.page(page, Ratings.filters(employeeId, kind));
  }

  @GET
  @Path("/{id}")
  public RatingView get(@PathParam("id") UUID id) {
    return ratings.get(id);
  }

  /** Managers rate their reports, administrators and programs anybody; nobody rates oneself. */
  @POST
  @Idempotent
  @Operation(operationId = "recordTalentRating", summary = "Put a judgement of somebody on record")
  public RestResponse<RatingView> record(Body<RatingInput> body) {
    return Answers.createdThing("/api/v1/talent-ratings", ratings.record(body));
  }
}

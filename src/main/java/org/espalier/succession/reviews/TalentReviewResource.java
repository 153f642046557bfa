package org.espalier.succession.reviews;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.SortedBy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Talent reviews over REST. */
@Path("/api/v1/talent-reviews")
@Tag(
    name = "Talent reviews",
    description =
        "People in a grid of performance and potential, computed and as agreed. Talent admins' and programs' with"
            + " the scope; nobody sees oneself in them.")
@RunOnVirtualThread
class TalentReviewResource {

  private final TalentReviews reviews;
  private final Placements placements;
  private final Moves moves;

  TalentReviewResource(TalentReviews reviews, Placements placements, Moves moves) {
    this.reviews = reviews;
    this.placements = placements;
    this.moves = moves;
  }

  @GET
  @SortedBy({"title", "createdAt", "updatedAt"})
  public Page<ReviewView> list(
      @BeanParam PageParams page, @QueryParam("state") @Nullable String state) {
    return reviews.page(page, TalentReviews.filters(state));
  }

  @GET
  @Path("/{id}")
  public ReviewView get(@PathParam("id") UUID id) {
    return reviews.get(id);
  }

  @POST
  @Idempotent
  @Operation(operationId = "createTalentReview", summary = "Begin a talent review")
  public RestResponse<ReviewView> create(Body<ReviewInput> body) {
    return Answers.createdThing("/api/v1/talent-reviews", reviews.begin(body));
  }

  /** Keeps who was in the review and with which ratings; from then on nothing of it changes. */
  @POST
  @Path("/{id}/closings")
  @Idempotent
  @Operation(operationId = "closeTalentReview", summary = "Close a talent review")
  public RestResponse<ReviewView> close(@PathParam("id") UUID id, Body<ClosingInput> body) {
    return RestResponse.ok(placements.close(id, body));
  }

  /** Counts per box, as computed and as agreed. That somebody looked goes into the audit trail. */
  @GET
  @Path("/{id}/grid")
  @Operation(operationId = "getTalentGrid", summary = "How many people stand in each box")
  public GridView grid(@PathParam("id") UUID id) {
    return placements.grid(id);
  }

  /**
   * Computed and calibrated box side by side, with the ratings that counted and the reason of the
   * last move. That somebody looked goes into the audit trail, person by person.
   *
   * @param performance only those who are seen in this bin in the end; with potential
   * @param potential only those who are seen in this bin in the end; with performance
   * @param unplaced true for those only who lack a rating, false for the others
   * @param after nextAfter of the answer before
   */
  @GET
  @Path("/{id}/placements")
  @Operation(operationId = "getTalentPlacements", summary = "Who stands where in a talent review")
  public PlacementsView placements(
      @PathParam("id") UUID id,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "9"))
          @QueryParam("performance")
          @Nullable String performance,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "9"))
          @QueryParam("potential")
          @Nullable String potential,
      @QueryParam("unplaced") @Nullable String unplaced,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable String limit) {
    Params params = new Params();
    Box box = Placements.box(performance, potential, params);
    Boolean without = params.flag("unplaced", unplaced);
    UUID last = params.uuid("after", after);
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    params.done();
    return placements.page(id, box, without, last, most);
  }

  @GET
  @Path("/{id}/moves")
  @SortedBy("madeAt")
  @Operation(operationId = "listTalentReviewMoves", summary = "Who was moved, and why")
  public Page<MoveView> moves(@PathParam("id") UUID id, @BeanParam PageParams page) {
    return moves.page(id, page);
  }

  /** The last move of a person counts; the computed box stays beside it. */
  @POST
  @Path("/{id}/moves")
  @Idempotent
  @Operation(operationId = "moveInTalentReview", summary = "Move somebody to another box")
  public RestResponse<MoveView> move(@PathParam("id") UUID id, Body<MoveInput> body) {
    return Answers.created("/api/v1/talent-reviews/" + id + "/moves", moves.move(id, body));
  }
}

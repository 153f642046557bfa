package org.espalier.succession.reviews;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.Problems;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
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
  private final ReviewLife life;
  private final Placements placements;
  private final Moves moves;

  TalentReviewResource(TalentReviews reviews, ReviewLife life, Placements placements, Moves moves) {
    this.reviews = reviews;
    this.life = life;
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
    return Answers.createdThing("/api/v1/talent-reviews", life.begin(body));
  }

  /** Title, audience and thresholds, while the review is open; its size stays. */
  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(operationId = "patchTalentReview", summary = "Change some members of a talent review")
  @Problems("CONFLICT")
  public ReviewView patch(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch patch) {
    return life.patch(id, patch, ifMatch);
  }

  /**
   * Ends a review. CLOSED keeps who was in it and with which ratings. CANCELLED needs a comment
   * with the reason and keeps the moves only. From then on nothing of it changes.
   */
  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<ReviewView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(placements.transition(id, body.valid(), ifMatch));
  }

  /** None while it is open; then the one that ended it, which has the id of the review. */
  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return reviews.transitions(List.of(reviews.get(id).id())).getFirst();
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

  /**
   * Every move, the last one of a person is the one that counts.
   *
   * @param employeeId only those of this person
   */
  @GET
  @Path("/{id}/moves")
  @SortedBy("madeAt")
  @Operation(operationId = "listTalentReviewMoves", summary = "Who was moved, and why")
  public Page<MoveView> moves(
      @PathParam("id") UUID id,
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId) {
    return moves.page(id, employeeId, page);
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

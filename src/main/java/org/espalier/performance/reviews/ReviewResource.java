package org.espalier.performance.reviews;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.plan.drafting.DraftRequest;
import org.espalier.plan.drafting.DraftView;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reviews over REST. */
@Path("/api/v1/reviews")
@Tag(
    name = "Reviews",
    description =
        "What people, their managers and colleagues say of a period, and what comes of it.")
@RunOnVirtualThread
class ReviewResource {

  private final ReviewReader reviews;
  private final ReviewSteps steps;
  private final OwnAnswers answers;
  private final Raters raters;
  private final ReviewPlans plans;

  ReviewResource(
      ReviewReader reviews,
      ReviewSteps steps,
      OwnAnswers answers,
      Raters raters,
      ReviewPlans plans) {
    this.reviews = reviews;
    this.steps = steps;
    this.answers = answers;
    this.raters = raters;
    this.plans = plans;
  }

  /**
   * Reviews.
   *
   * @param withinOrgUnitId only those of people of this org unit and of those below it
   * @param managerId only those of people who report to this person directly
   * @param withinManagerId only those of people who report to this person, directly or not, and of
   *     the person
   */
  @GET
  @SortedBy("updatedAt")
  public Page<ReviewView> list(
      @BeanParam PageParams page,
      @QueryParam("cycleId") @Nullable String cycleId,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId,
      @QueryParam("managerId") @Nullable String managerId,
      @QueryParam("withinManagerId") @Nullable String withinManagerId) {
    return reviews.page(
        page,
        ReviewFilters.within(
            ReviewFilters.of(cycleId, employeeId, state),
            withinOrgUnitId,
            managerId,
            withinManagerId));
  }

  @GET
  @Path("/{id}")
  public ReviewView get(@PathParam("id") UUID id) {
    return reviews.get(id);
  }

  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<ReviewView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<ReviewTransitionRequest> body) {
    return RestResponse.ok(steps.transition(id, body.valid(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<ReviewStep> transitions(@PathParam("id") UUID id) {
    return reviews.steps(List.of(reviews.get(id).id())).getFirst();
  }

  /** The person, the manager's side and those who were asked have answers; nobody sees others'. */
  @GET
  @Path("/{id}/answers")
  @Operation(
      operationId = "getOwnReviewAnswers",
      summary = "Read what one says in a review oneself")
  public AnswersView answers(@PathParam("id") UUID id) {
    return answers.get(id);
  }

  /** Others see them, and they count, when they are handed in by `submit`. */
  @PUT
  @Path("/{id}/answers")
  @Operation(operationId = "putOwnReviewAnswers", summary = "Say something in a review")
  public AnswersView putAnswers(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<AnswersInput> body) {
    return answers.put(id, body, ifMatch);
  }

  /** Whom the person names is asked once the manager's side names them too. */
  @PUT
  @Path("/{id}/raters")
  @Operation(
      operationId = "putReviewRaters",
      summary = "Name who is asked besides the person and the manager")
  public ReviewView putRaters(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<RatersInput> body) {
    return raters.put(id, body, ifMatch);
  }

  /**
   * Of a shared review: what was rated counts in the gap then. The plan is linked to the review.
   */
  @POST
  @Path("/{id}/plan-drafts")
  @Idempotent
  @Operation(
      operationId = "draftPlanFromReview",
      summary = "Draft a development plan from what a review has shown")
  @APIResponse(responseCode = "200")
  @APIResponse(responseCode = "201")
  public RestResponse<DraftView> draft(@PathParam("id") UUID id, Body<DraftRequest> body) {
    DraftView draft = plans.draft(id, body.valid());
    return draft.plan() == null
        ? RestResponse.ok(draft)
        : Answers.created("/api/v1/development-plans/" + draft.plan().id(), draft);
  }
}

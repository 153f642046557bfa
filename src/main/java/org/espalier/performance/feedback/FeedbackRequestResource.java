package org.espalier.performance.feedback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests for feedback over REST. */
@Path("/api/v1/feedback-requests")
@Tag(name = "Feedback")
@RunOnVirtualThread
class FeedbackRequestResource {

  private final FeedbackRequests requests;

  FeedbackRequestResource(FeedbackRequests requests) {
    this.requests = requests;
  }

  /**
   * Requests that the caller made or was asked by.
   *
   * @param aboutId only those about this person
   * @param askedId only those to this person
   * @param state only those of which this became
   */
  @GET
  @SortedBy({"createdAt", "updatedAt"})
  public Page<FeedbackRequestView> list(
      @BeanParam PageParams page,
      @QueryParam("aboutId") @Nullable String aboutId,
      @QueryParam("askedId") @Nullable String askedId,
      @QueryParam("state") @Nullable String state) {
    return requests.page(page, filters(aboutId, askedId, state));
  }

  static Filters filters(
      @Nullable String aboutId, @Nullable String askedId, @Nullable String state) {
    return new Filters()
        .uuid("aboutId", aboutId, "q.about_id = :aboutId")
        .uuid("askedId", askedId, "q.asked_id = :askedId")
        .choice("state", state, FeedbackRequestState.class, "q.state = :state");
  }

  @GET
  @Path("/{id}")
  public FeedbackRequestView get(@PathParam("id") UUID id) {
    return requests.get(id);
  }

  /**
   * One asks about oneself and about one's reports. Each who is asked gets a request of their own
   * and answers it with feedback that names it.
   */
  @POST
  @Idempotent
  @Operation(operationId = "askForFeedback", summary = "Ask people for feedback about somebody")
  public RestResponse<FeedbackRequestsView> ask(Body<FeedbackRequestInput> body) {
    return RestResponse.ok(requests.ask(body));
  }

  /** Who was asked may; the request is closed then. */
  @POST
  @Path("/{id}/refusals")
  @Idempotent
  @Operation(operationId = "declineFeedbackRequest", summary = "Decline to give feedback")
  public RestResponse<FeedbackRequestView> decline(
      @PathParam("id") UUID id, Body<FeedbackRefusal> body) {
    return RestResponse.ok(requests.decline(id, body.valid()));
  }
}

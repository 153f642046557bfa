package org.espalier.performance.feedback;

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

/** Feedback over REST. */
@Path("/api/v1/feedback")
@Tag(name = "Feedback", description = "What people say of each other's work, at any time.")
@RunOnVirtualThread
class FeedbackResource {

  private final FeedbackLog log;

  FeedbackResource(FeedbackLog log) {
    this.log = log;
  }

  /**
   * Feedback that the caller gave or may see.
   *
   * @param employeeId only what is about this person
   * @param giverId only what this person gave
   * @param kind only what is meant so
   */
  @GET
  @SortedBy({"createdAt", "updatedAt"})
  @Operation(operationId = "listFeedback", summary = "Feedback that the caller may see")
  public Page<FeedbackView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("giverId") @Nullable String giverId,
      @QueryParam("kind") @Nullable String kind) {
    return log.page(page, filters(employeeId, giverId, kind));
  }

  static Filters filters(
      @Nullable String employeeId, @Nullable String giverId, @Nullable String kind) {
    return new Filters()
        .uuid("employeeId", employeeId, "f.employee_id = :employeeId")
        .uuid("giverId", giverId, "f.giver_id = :giverId")
        .choice("kind", kind, FeedbackKind.class, "f.kind = :kind");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getFeedback", summary = "A piece of feedback")
  @Problems("GONE")
  public FeedbackView get(@PathParam("id") UUID id) {
    return log.get(id);
  }

  /**
   * Every employee may say something of anybody's work. Levels that were seen become evidence of
   * the source PEER if the competency's framework says so (`feedbackCounts`), the person may see
   * the feedback, and it is by somebody else.
   */
  @POST
  @Idempotent
  @Operation(operationId = "giveFeedback", summary = "Say something of somebody's work")
  public RestResponse<FeedbackView> give(Body<FeedbackInput> body) {
    return Answers.createdThing("/api/v1/feedback", log.give(body));
  }

  /** Only who gave it may; evidence that came of it is revoked. */
  @DELETE
  @Path("/{id}")
  @Operation(operationId = "withdrawFeedback", summary = "Take feedback back")
  @Problems("GONE")
  public void withdraw(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    log.withdraw(id, ifMatch);
  }
}

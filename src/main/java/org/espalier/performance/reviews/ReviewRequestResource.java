package org.espalier.performance.reviews;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;

/** The reviews in which the caller is asked, over REST. */
@Path("/api/v1/review-requests")
@Tag(name = "Reviews")
@RunOnVirtualThread
class ReviewRequestResource {

  private final ReviewRequests requests;

  ReviewRequestResource(ReviewRequests requests) {
    this.requests = requests;
  }

  /**
   * As a peer or a report; answers are given to `/reviews/{id}/answers`. Who reads all reviews sees
   * what everybody is asked.
   */
  @GET
  @Operation(
      operationId = "listReviewRequests",
      summary = "List the reviews in which one is asked as a colleague")
  public Page<ReviewRequestView> list(@BeanParam PageParams page) {
    return requests.page(page);
  }
}

package org.espalier.plan.recommendations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Recommendations over REST. */
@Path("/api/v1/employees/{id}/recommendations")
@Tag(name = "Recommendations", description = "The right training at the right time.")
@RunOnVirtualThread
class RecommendationResource {

  private final Recommendations recommendations;

  RecommendationResource(Recommendations recommendations) {
    this.recommendations = recommendations;
  }

  /**
   * What the person can begin now, the best first, with every factor that makes it so. Never what
   * is completed, assigned or booked already, or for others. Nothing is kept: the answer is that of
   * this moment.
   *
   * @param jobId another job to compare with; the person's own if absent
   * @param language in which the person would rather learn, BCP 47
   */
  @GET
  @Operation(
      operationId = "getRecommendations",
      summary = "Recommend learning to a person, with the reasons")
  @Problems("UNPROCESSABLE")
  public RecommendationsView get(
      @PathParam("id") UUID id,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("language") @Nullable String language,
      @QueryParam("limit") @Nullable String limit) {
    return recommendations.of(id, wish(jobId, language, limit));
  }

  static Recommendations.Wish wish(
      @Nullable String jobId, @Nullable String language, @Nullable String limit) {
    Params params = new Params();
    UUID job = params.uuid("jobId", jobId);
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    params.done();
    return new Recommendations.Wish(job, language, most);
  }
}

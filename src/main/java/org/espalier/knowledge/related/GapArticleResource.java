package org.espalier.knowledge.related;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
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
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Articles for what a person lacks, over REST. */
@Path("/api/v1/employees/{id}/articles")
@Tag(name = "Articles")
@RunOnVirtualThread
class GapArticleResource {

  private final GapArticles articles;

  GapArticleResource(GapArticles articles) {
    this.articles = articles;
  }

  /**
   * Those that are about the most of it, by priority, and up to a level that the person does not
   * have; without lessons that the person finished. For whoever may see the gap.
   *
   * @param jobId another job than the own one
   * @param limit how many at most
   */
  @GET
  @Operation(
      operationId = "getArticlesForGap",
      summary = "Articles that are about what a person lacks")
  @Problems("UNPROCESSABLE")
  public List<GapArticle> get(
      @PathParam("id") UUID id,
      @QueryParam("jobId") @Nullable String jobId,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "50",
                      defaultValue = "10"))
          @QueryParam("limit")
          @Nullable String limit) {
    Params params = new Params();
    UUID job = params.uuid("jobId", jobId);
    int most = params.number("limit", limit, RelatedArticles.USUAL, 1, RelatedArticles.MOST);
    params.done();
    return articles.of(id, job, most);
  }
}

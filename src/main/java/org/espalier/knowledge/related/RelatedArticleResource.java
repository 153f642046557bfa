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

/** What to read next, over REST. */
@Path("/api/v1/articles/{id}/related")
@Tag(name = "Articles")
@RunOnVirtualThread
class RelatedArticleResource {

  private final RelatedArticles related;

  RelatedArticleResource(RelatedArticles related) {
    this.related = related;
  }

  /**
   * By what both are about, the nearest first; what few articles are about counts more.
   *
   * @param limit how many at most
   */
  @GET
  @Operation(
      operationId = "getRelatedArticles",
      summary = "Articles that are about the same competencies")
  @Problems("GONE")
  public List<RelatedArticle> get(
      @PathParam("id") UUID id,
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
    int most = params.number("limit", limit, RelatedArticles.USUAL, 1, RelatedArticles.MOST);
    params.done();
    return related.of(id, most);
  }
}

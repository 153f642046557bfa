package org.espalier.knowledge.use;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;

/** What people do with articles, over REST. */
@Path("/api/v1/articles")
@Tag(name = "Articles")
@RunOnVirtualThread
class ArticleUseResource {

  private final ArticleUse use;
  private final LessonCompletions completions;

  ArticleUseResource(ArticleUse use, LessonCompletions completions) {
    this.use = use;
    this.completions = completions;
  }

  /** In numbers; of whom they are is not told, but for the caller. */
  @GET
  @Path("/{id}/use")
  @Operation(operationId = "getArticleUse", summary = "What people do with an article")
  @Problems("GONE")
  public ArticleUseView get(@PathParam("id") UUID id) {
    return use.of(id);
  }

  /** It counts once a day for each version. */
  @POST
  @Path("/{id}/views")
  @Idempotent
  @Operation(operationId = "viewArticle", summary = "Tell that the caller looks at an article")
  @Problems({"CONFLICT", "GONE"})
  public RestResponse<ArticleUseView> look(@PathParam("id") UUID id) {
    return RestResponse.ok(use.look(id));
  }

  /** It counts once for each version, and stands in the learning record. */
  @POST
  @Path("/{id}/completions")
  @Idempotent
  @Operation(operationId = "completeLesson", summary = "Tell that the caller finished a lesson")
  @Problems({"CONFLICT", "GONE"})
  public RestResponse<ArticleUseView> complete(@PathParam("id") UUID id) {
    return RestResponse.ok(completions.complete(id));
  }

  /**
   * In place of what the caller thought before; without stars it is taken back. Nobody rates what
   * one wrote.
   */
  @PUT
  @Path("/{id}/rating")
  @Operation(operationId = "rateArticle", summary = "Rate an article")
  @Problems({"CONFLICT", "GONE"})
  public ArticleUseView rate(@PathParam("id") UUID id, Body<RatingInput> body) {
    return use.rate(id, body);
  }
}

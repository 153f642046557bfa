package org.espalier.knowledge.articles;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Articles over REST. */
@Path("/api/v1/articles")
@Tag(
    name = "Articles",
    description =
        "What people write down for others: articles and lessons of some minutes, by competency.")
@RunOnVirtualThread
class ArticleResource extends SyncedResource<ArticleInput, ArticleView> {

  private final Articles articles;

  ArticleResource(Articles articles) {
    super(articles);
    this.articles = articles;
  }

  /**
   * Everybody sees what is published; authors, reviewers and administrators also what is worked on.
   * With q the best answers come first, each with the words that were found.
   *
   * @param kind only those of this kind
   * @param language only those in this language, BCP 47: de also finds de-CH
   * @param competencyId only those about this competency
   * @param tag only those with this tag
   * @param authorId only those by this person
   * @param state only those in this state
   * @param stale true for those only that should have been looked through again by today, false for
   *     the others
   * @param q words in any of their forms, "phrases", or, -not; each article is searched in its own
   *     language
   */
  @GET
  @SortedBy({"title", "externalId", "updatedAt"})
  public Page<ArticleView> list(
      @BeanParam PageParams page,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("language") @Nullable String language,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("tag") @Nullable String tag,
      @QueryParam("authorId") @Nullable String authorId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("stale") @Nullable String stale,
      @QueryParam("status") @Nullable String status,
      @QueryParam("q") @Nullable String q) {
    return articles.page(
        page,
        ArticleFilters.of(kind, language, competencyId, tag, authorId, state, stale, status),
        q,
        language);
  }

  /** Its Markdown as HTML that is safe to show. */
  @GET
  @Path("/{id}/html")
  @Operation(operationId = "getArticleHtml", summary = "Read an article as HTML")
  public ArticleHtmlView html(@PathParam("id") UUID id) {
    return articles.html(id);
  }

  /**
   * Its authors hand it in (IN_REVIEW) and retire it; somebody else, its reviewer or an
   * administrator of learning, publishes it or sends it back to DRAFT with a comment. What is
   * published is a version that never changes; changing the article makes a draft of the next one.
   */
  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<ArticleView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(articles.transition(id, body.valid(), ifMatch));
  }

  /** For those who work on it; who only reads it is told none of what was said in its review. */
  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return articles.transitions(id);
  }
}

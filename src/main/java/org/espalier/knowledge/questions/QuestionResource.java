package org.espalier.knowledge.questions;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.espalier.platform.workflow.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Questions over REST. */
@Path("/api/v1/questions")
@Tag(
    name = "Questions",
    description = "What people ask each other, and answers that everybody finds.")
@RunOnVirtualThread
class QuestionResource extends SyncedResource<QuestionInput, QuestionView> {

  private final Questions questions;
  private final QuestionLife life;

  QuestionResource(Questions questions, QuestionLife life) {
    super(questions);
    this.questions = questions;
    this.life = life;
  }

  /**
   * Questions that the caller may see.
   *
   * @param askerId only those that this person asks
   * @param askedId only those to this expert
   * @param competencyId only those about this competency
   * @param communityId only those asked in this community
   * @param state only those in this state
   * @param q words of the question, or of one of its answers
   */
  @GET
  @SortedBy({"createdAt", "title", "externalId", "updatedAt"})
  public Page<QuestionView> list(
      @BeanParam PageParams page,
      @QueryParam("askerId") @Nullable String askerId,
      @QueryParam("askedId") @Nullable String askedId,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("communityId") @Nullable String communityId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("q") @Nullable String q) {
    return questions.page(
        page, QuestionFilters.of(askerId, askedId, competencyId, communityId, state, q));
  }

  /** Who asked takes steps, or a moderator; the one to ANSWERED names the answer that helped. */
  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<QuestionView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<QuestionStep> body) {
    return RestResponse.ok(life.step(id, body.valid(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return life.transitions(id);
  }
}

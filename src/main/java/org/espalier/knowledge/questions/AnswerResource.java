package org.espalier.knowledge.questions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Answers over REST. */
@Path("/api/v1/answers")
@Tag(name = "Questions")
@RunOnVirtualThread
class AnswerResource extends SyncedResource<AnswerInput, AnswerView> {

  private final Answers answers;

  AnswerResource(Answers answers) {
    super(answers);
    this.answers = answers;
  }

  /**
   * Answers to questions that the caller may see.
   *
   * @param questionId only those to this question
   * @param authorId only those that this person gave
   * @param accepted only those that helped, or only the others
   * @param q words of the answer
   */
  @GET
  @SortedBy({"createdAt", "externalId", "updatedAt"})
  public Page<AnswerView> list(
      @BeanParam PageParams page,
      @QueryParam("questionId") @Nullable String questionId,
      @QueryParam("authorId") @Nullable String authorId,
      @QueryParam("accepted") @Nullable String accepted,
      @QueryParam("q") @Nullable String q) {
    return answers.page(page, QuestionFilters.answers(questionId, authorId, accepted, q));
  }
}

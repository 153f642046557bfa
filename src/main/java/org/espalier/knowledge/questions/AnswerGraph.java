package org.espalier.knowledge.questions;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Answers over GraphQL. */
@Singleton
class AnswerGraph extends SyncedGraph<AnswerInput, AnswerView> {

  private final Questions questions;

  AnswerGraph(Answers answers, Questions questions) {
    super(answers, AnswerView.class);
    this.questions = questions;
  }

  @Query
  @Description("Answers to questions that the caller may see.")
  public Slice<AnswerView> answers(
      Paging paging,
      @Id @Nullable String questionId,
      @Id @Nullable String authorId,
      @Description("Only those that helped, or only the others.") @Nullable Boolean accepted,
      @Description("Words of the answer.") @Nullable String q) {
    String helped = accepted == null ? null : accepted.toString();
    return list(paging, QuestionFilters.answers(questionId, authorId, helped, q));
  }

  @Description("The question that it answers.")
  public List<@Nullable QuestionView> question(@Source List<AnswerView> all) {
    return Referred.by(all, AnswerView::questionId, questions::all);
  }

  @Description("What was answered.")
  public List<Slice<AnswerView>> answers(@Source List<QuestionView> all, Paging paging) {
    return lists(all, "a.question_id", paging, new Filters());
  }
}

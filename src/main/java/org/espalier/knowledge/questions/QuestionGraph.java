package org.espalier.knowledge.questions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Questions over GraphQL. */
@Singleton
class QuestionGraph extends SyncedGraph<QuestionInput, QuestionView> {

  private final QuestionLife life;

  QuestionGraph(Questions questions, QuestionLife life) {
    super(questions, QuestionView.class);
    this.life = life;
  }

  @Query
  @Description("Questions that the caller may see.")
  public Slice<QuestionView> questions(
      Paging paging,
      @Id @Nullable String askerId,
      @Description("Only those to this expert.") @Id @Nullable String askedId,
      @Id @Nullable String competencyId,
      @Id @Nullable String communityId,
      @Nullable QuestionState state,
      @Description("Words of the question, or of one of its answers.") @Nullable String q) {
    String meant = state == null ? null : state.name();
    return list(paging, QuestionFilters.of(askerId, askedId, competencyId, communityId, meant, q));
  }

  @Mutation
  @Description("Takes a step with a question; the one to ANSWERED names the answer that helped.")
  public QuestionView transitionQuestion(
      UUID id,
      Body<QuestionStep> input,
      @Description("Refuses the step unless this is the present revision.")
          @Nullable Integer revision) {
    return life.step(id, input.valid(), Etag.ofGiven(revision));
  }

  @Description("The steps that it took, the first one first.")
  public List<List<TransitionView>> transitions(@Source List<QuestionView> all) {
    return life.transitions(all.stream().map(QuestionView::id).toList());
  }

  @Description("What the person asked.")
  public List<Slice<QuestionView>> questions(@Source List<EmployeeView> people, Paging paging) {
    return lists(people, "q.asker_id", paging, new Filters());
  }
}

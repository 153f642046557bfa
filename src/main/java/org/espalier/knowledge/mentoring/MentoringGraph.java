package org.espalier.knowledge.mentoring;

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
import org.espalier.platform.paging.Slice;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** Mentoring over GraphQL. */
@Singleton
class MentoringGraph extends SyncedGraph<MentoringInput, MentoringView> {

  private final MentoringLife life;

  MentoringGraph(Mentorings mentorings, MentoringLife life) {
    super(mentorings, MentoringView.class);
    this.life = life;
  }

  @Query
  @Description("Who guides whom: those of the caller; all of them for administrators.")
  public Slice<MentoringView> mentorings(
      Paging paging,
      @Id @Nullable String menteeId,
      @Id @Nullable String mentorId,
      @Nullable MentoringState state) {
    String meant = state == null ? null : state.name();
    return list(paging, MentoringResource.filters(menteeId, mentorId, meant));
  }

  @Mutation
  @Description("Accepts, declines, withdraws or closes.")
  public MentoringView transitionMentoring(
      UUID id,
      Body<MentoringStep> input,
      @Description("Refuses the step unless this is the present revision.")
          @Nullable Integer revision) {
    return life.step(id, input.valid(), Etag.ofGiven(revision));
  }

  @Description("The steps that it took, the first one first; comments are for the two alone.")
  public List<List<TransitionView>> transitions(@Source List<MentoringView> all) {
    return life.transitions(all);
  }
}

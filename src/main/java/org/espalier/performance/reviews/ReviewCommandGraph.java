package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.espalier.plan.drafting.DraftRequest;
import org.espalier.plan.drafting.DraftView;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.jspecify.annotations.Nullable;

/** The commands on reviews over GraphQL. */
@Singleton
class ReviewCommandGraph implements Graph {

  private final ReviewSteps steps;
  private final OwnAnswers answers;
  private final Raters raters;
  private final ReviewPlans plans;
  private final CycleSteps many;

  ReviewCommandGraph(
      ReviewSteps steps, OwnAnswers answers, Raters raters, ReviewPlans plans, CycleSteps many) {
    this.many = many;
    this.steps = steps;
    this.answers = answers;
    this.raters = raters;
    this.plans = plans;
  }

  @Mutation
  @Description("Takes a step in the life of a review.")
  public ReviewView transitionReview(
      UUID id, Body<ReviewTransitionRequest> input, @Nullable Integer revision) {
    return steps.transition(id, input.valid(), revision == null ? null : Etag.of(revision));
  }

  @Mutation
  @Description("Takes the same step with five hundred reviews of a cycle.")
  public CycleStepView transitionReviewsOfCycle(UUID id, Body<CycleStepRequest> input) {
    return many.take(id, input.valid());
  }

  @Mutation
  @Description("Says something in a review; others see it when it is handed in.")
  public AnswersView putReviewAnswers(UUID reviewId, Body<AnswersInput> input, int revision) {
    return answers.put(reviewId, input, Etag.of(revision));
  }

  @Mutation
  @Description("Names who is asked besides the person and the manager.")
  public ReviewView putReviewRaters(UUID id, Body<RatersInput> input, @Nullable Integer revision) {
    return raters.put(id, input, revision == null ? null : Etag.of(revision));
  }

  @Mutation
  @Description("Drafts a development plan from what a shared review has shown.")
  public DraftView draftPlanFromReview(UUID id, Body<DraftRequest> input) {
    return plans.draft(id, input.valid());
  }
}

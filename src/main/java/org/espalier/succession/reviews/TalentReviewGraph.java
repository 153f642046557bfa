package org.espalier.succession.reviews;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Patch;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** Talent reviews over GraphQL. */
@Singleton
class TalentReviewGraph implements Graph {

  private final TalentReviews reviews;
  private final ReviewLife life;
  private final Placements placements;
  private final Moves moves;

  TalentReviewGraph(TalentReviews reviews, ReviewLife life, Placements placements, Moves moves) {
    this.reviews = reviews;
    this.life = life;
    this.placements = placements;
    this.moves = moves;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(
        new NodeKind<>(ReviewView.class, "talent_review", reviews::all),
        new NodeKind<>(MoveView.class, "talent_review_move", moves::all));
  }

  @Query
  @Description("A talent review.")
  public ReviewView talentReview(UUID id) {
    return reviews.get(id);
  }

  @Query
  @Description("The talent reviews.")
  public Slice<ReviewView> talentReviews(Paging paging, @Nullable ReviewState state) {
    return reviews.slice(
        paging.params(),
        paging.window(),
        TalentReviews.filters(state == null ? null : state.name()));
  }

  @Query
  @Description("How many people stand in each box of a talent review.")
  public GridView talentGrid(UUID reviewId) {
    return placements.grid(reviewId);
  }

  @Query
  @Description("Who stands where in a talent review, in the order of ids.")
  public PlacementsView talentPlacements(
      UUID reviewId,
      @Description("Only those who are seen in this bin in the end; with potential.")
          @Nullable Integer performance,
      @Description("Only those who are seen in this bin in the end; with performance.")
          @Nullable Integer potential,
      @Description("True for those only who lack a rating, false for the others.")
          @Nullable Boolean unplaced,
      @Description("nextAfter of the answer before.") @Id @Nullable String after,
      @Description("How many people at the most; 50 unless said otherwise.")
          @Nullable Integer first) {
    Params params = new Params();
    Box box = Placements.box(text(performance), text(potential), params);
    UUID last = params.uuid("after", after);
    int most = params.number("first", text(first), PageParams.USUAL, 1, PageParams.MOST);
    params.done();
    return placements.page(reviewId, box, unplaced, last, most);
  }

  @Query
  @Description("Who was moved in a talent review, and why.")
  public Slice<MoveView> talentReviewMoves(
      UUID reviewId,
      Paging paging,
      @Description("Only those of this person.") @Nullable UUID employeeId) {
    String person = employeeId == null ? null : employeeId.toString();
    return moves.slice(reviewId, person, paging.params(), paging.window());
  }

  @Mutation
  @Description("Begins a talent review.")
  public ReviewView createTalentReview(Body<ReviewInput> input) {
    return life.begin(input);
  }

  @Mutation
  @Description("Changes title, audience and thresholds of an open talent review; its size stays.")
  public ReviewView patchTalentReview(
      UUID id,
      Patch<ReviewInput> patch,
      @Description("Refuses the change unless this is the present revision.")
          @Nullable Integer revision) {
    return life.patch(id, patch.members(), Etag.ofGiven(revision));
  }

  @Mutation
  @Description(
      "Ends a talent review. CLOSED keeps who was in it and with which ratings. CANCELLED needs a comment with the reason and"
          + " keeps the moves only. From then on nothing of it changes.")
  public ReviewView transitionTalentReview(
      UUID id,
      Body<TransitionRequest> input,
      @Description("Refuses the step unless this is the present revision.")
          @Nullable Integer revision) {
    return placements.transition(id, input.valid(), Etag.ofGiven(revision));
  }

  @Mutation
  @Description("Moves somebody to another box of an open talent review.")
  public MoveView moveInTalentReview(UUID id, Body<MoveInput> input) {
    return moves.move(id, input);
  }

  @Description("The steps that it took, the first one first: none while it is open.")
  public List<List<TransitionView>> transitions(@Source List<ReviewView> all) {
    return reviews.transitions(all.stream().map(ReviewView::id).toList());
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }
}

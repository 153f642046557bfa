package org.espalier.succession.reviews;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Talent reviews over GraphQL. */
@Singleton
class TalentReviewGraph implements Graph {

  private final TalentReviews reviews;
  private final Placements placements;
  private final Moves moves;

  TalentReviewGraph(TalentReviews reviews, Placements placements, Moves moves) {
    this.reviews = reviews;
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

  @Mutation
  @Description("Begins a talent review.")
  public ReviewView createTalentReview(Body<ReviewInput> input) {
    return reviews.begin(input);
  }

  @Mutation
  @Description("Closes a talent review; nothing of it changes any more.")
  public ReviewView closeTalentReview(UUID id, Body<ClosingInput> input) {
    return placements.close(id, input);
  }

  @Mutation
  @Description("Moves somebody to another box of an open talent review.")
  public MoveView moveInTalentReview(UUID id, Body<MoveInput> input) {
    return moves.move(id, input);
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }
}

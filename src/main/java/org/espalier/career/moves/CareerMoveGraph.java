package org.espalier.career.moves;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Effort;
import org.espalier.platform.graphql.Graph;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Career moves over GraphQL. */
@Singleton
class CareerMoveGraph implements Graph {

  /** Looking at all jobs, however few are told. */
  private static final int ALL_JOBS = 500;

  private final CareerMoves moves;

  CareerMoveGraph(CareerMoves moves) {
    this.moves = moves;
  }

  @Override
  public List<Effort> efforts() {
    return List.of(
        Effort.where("Employee", "careerMoves", "reach", MoveReach.ALL.name(), ALL_JOBS),
        Effort.where("Job", "careerMoves", "reach", MoveReach.ALL.name(), ALL_JOBS));
  }

  @Description("Where the person could go, ranked by readiness, with the gap of each.")
  @SuppressWarnings("NullAway") // whoever is not in the answer is told to be unknown
  public List<CareerMovesView> careerMoves(
      @Source List<EmployeeView> people,
      @Description("Which jobs are looked at; PATHS if absent.") @Nullable MoveReach reach,
      @Description("What they are ranked by; READINESS if absent.") @Nullable MoveRank rank,
      @Description("How many at most, from 1 to 500; 50 if absent.") @Nullable Integer limit) {
    List<UUID> ids = people.stream().map(EmployeeView::id).distinct().toList();
    Map<UUID, CareerMovesView> found = moves.of(ids, wish(reach, rank, limit));
    return people.stream().map(one -> found.get(one.id())).toList();
  }

  static CareerMoves.Wish wish(
      @Nullable MoveReach reach, @Nullable MoveRank rank, @Nullable Integer limit) {
    return CareerMoveResource.wish(
        reach == null ? null : reach.name(),
        rank == null ? null : rank.name(),
        limit == null ? null : limit.toString());
  }
}

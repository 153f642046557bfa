package org.espalier.succession.reviews;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.succession.positions.KeyPositionPolicy;
import org.espalier.succession.ratings.LatestRatings;
import org.espalier.succession.ratings.Looks;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;
import org.jspecify.annotations.Nullable;

/** Who stands where in talent reviews. Every look is in the audit trail. */
@Singleton
class Placements {

  private static final Query NOW = Query.file("succession/members_now");
  private static final Query THEN = Query.file("succession/members_then");
  private static final Query FREEZE =
      Query.of(
          """
          insert into talent_placement (tenant_id, review_id, employee_id, performance_rating_id, potential_rating_id)
          select :tenant, :review, p.employee_id, p.performance_id, p.potential_id
          from unnest(:people::uuid[], :performances::uuid[], :potentials::uuid[]) as p (employee_id, performance_id, potential_id)\
          """);
  private static final Condition EMPLOYED = Condition.of("e.active and e.deleted_at is null");

  private final Sql sql;
  private final Transactions transactions;
  private final TalentReviews reviews;
  private final ReviewLife life;
  private final Audiences audiences;
  private final KeyPositionPolicy policy;
  private final Looks looks;

  Placements(
      Sql sql,
      Transactions transactions,
      TalentReviews reviews,
      ReviewLife life,
      Audiences audiences,
      KeyPositionPolicy policy,
      Looks looks) {
    this.sql = sql;
    this.transactions = transactions;
    this.reviews = reviews;
    this.life = life;
    this.audiences = audiences;
    this.policy = policy;
    this.looks = looks;
  }

  /** How many people stand in each box, the caller left out. */
  GridView grid(UUID id) {
    ReviewView review = reviews.get(id);
    Instant at = review.closedAt() == null ? Moments.now() : review.closedAt();
    List<PlacementView> people = people(review);
    looks.at("talent-review", List.of(id), List.of("grid"));
    return GridView.of(review, at.toString(), people);
  }

  /**
   * People and where they stand, the caller left out.
   *
   * @param box only those who are seen there in the end
   * @param unplaced true for those without a computed box only, false for the others
   */
  PlacementsView page(
      UUID id, @Nullable Box box, @Nullable Boolean unplaced, @Nullable UUID after, int limit) {
    ReviewView review = reviews.get(id);
    List<PlacementView> found =
        people(review).stream()
            .filter(one -> box == null || box.equals(one.seen()))
            .filter(one -> unplaced == null || unplaced == (one.computed() == null))
            .filter(one ->
                after == null || one.employee().id().toString().compareTo(after.toString()) > 0)
            .limit(limit + 1L)
            .toList();
    boolean more = found.size() > limit;
    List<PlacementView> items = more ? found.subList(0, limit) : found;
    looks.at(
        "talent-placement",
        items.stream().map(one -> one.employee().id()).toList(),
        List.of("performance", "potential"));
    return new PlacementsView(items, more ? items.getLast().employee().id() : null);
  }

  /** Which box a page of placements is narrowed to: both bins, or none. */
  static @Nullable Box box(
      @Nullable String performance, @Nullable String potential, Params params) {
    if (performance == null && potential == null) {
      return null;
    }
    if (performance == null || potential == null) {
      params
          .faults()
          .add(
              performance == null ? "?performance" : "?potential",
              FaultCode.REQUIRED,
              "A box has two bins: give performance and potential.");
      return null;
    }
    return new Box(
        params.number("performance", performance, 1, 1, 9),
        params.number("potential", potential, 1, 1, 9));
  }

  /**
   * Ends a review. Closing keeps whoever is in it, and with which ratings; cancelling, which needs
   * the reason as comment, keeps nobody.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, STALE_VERSION,
   *     ILLEGAL_TRANSITION, or with every fault
   */
  ReviewView transition(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    ReviewState to = Steps.target(request, ReviewState.class);
    return transactions.call(() -> {
      ReviewView review = reviews.hold(id);
      Etag.requireMatch(ifMatch, review.revision());
      Steps.require(review.state(), to, review.state().next());
      if (to == ReviewState.CANCELLED) {
        requireReason(request);
      } else {
        keep(review);
      }
      return life.end(review, to, request.comment());
    });
  }

  private static void requireReason(TransitionRequest request) {
    Faults faults = new Faults();
    if (request.comment() == null || request.comment().isBlank()) {
      faults.add("/comment", FaultCode.REQUIRED, "Say why it is cancelled.");
    }
    faults.throwIfAny();
  }

  private void keep(ReviewView review) {
    List<PlacementView> all = now(review, Condition.ALL);
    sql.update(
        FREEZE,
        Args.of("review", review.id())
            .uuids("people", all.stream().map(one -> one.employee().id()).toList())
            .and("performances", ids(all, PlacementView::performance))
            .and("potentials", ids(all, PlacementView::potential)));
  }

  /** True if the caller may move a person in an open review: a member, and not oneself. */
  boolean movable(ReviewView review, UUID person) {
    return now(review, policy.others("e.id")).stream()
        .anyMatch(one -> one.employee().id().equals(person));
  }

  private List<PlacementView> people(ReviewView review) {
    Condition others = policy.others("e.id");
    return review.state() == ReviewState.OPEN
        ? now(review, others)
        : sql.list(
            THEN.with("others", others.sql()),
            Args.of("review", review.id()).and(others.args()),
            row -> PlacementView.of(row, review.grid()));
  }

  private List<PlacementView> now(ReviewView review, Condition others) {
    List<UUID> members =
        audiences.matching(Audience.of(review.audience()), EMPLOYED).stream()
            .map(PersonFacts::id)
            .toList();
    return sql.list(
        NOW.with("others", others.sql()),
        Args.of("review", review.id()).uuids("people", members).and(others.args()),
        row -> PlacementView.of(row, review.grid()));
  }

  private static @Nullable UUID[] ids(
      List<PlacementView> all, Function<PlacementView, LatestRatings.@Nullable Latest> axis) {
    return all.stream()
        .map(axis)
        .map(rating -> rating == null ? null : rating.id())
        .toArray(UUID[]::new);
  }
}

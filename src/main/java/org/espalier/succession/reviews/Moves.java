package org.espalier.succession.reviews;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.succession.positions.KeyPositionPolicy;
import org.espalier.succession.ratings.Looks;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Moves of people in talent reviews. Append-only: the last one of a person counts. */
@Singleton
class Moves {

  private static final Query RECORD =
      Query.of(
          """
          insert into talent_review_move (tenant_id, id, review_id, employee_id, performance, potential, reason, made_at, made_by)
          values (:tenant, :id, :review, :employee, :performance, :potential, :reason, :now, :actor)\
          """);

  private final Sql sql;
  private final Transactions transactions;
  private final Tenancy tenancy;
  private final TalentReviews reviews;
  private final Placements placements;
  private final KeyPositionPolicy policy;
  private final Looks looks;
  private final Listing<MoveView> bare = listing();
  private final Listing<MoveView> listing;

  Moves(
      Sql sql,
      Transactions transactions,
      Tenancy tenancy,
      TalentReviews reviews,
      Placements placements,
      KeyPositionPolicy policy,
      Looks looks) {
    this.sql = sql;
    this.transactions = transactions;
    this.tenancy = tenancy;
    this.reviews = reviews;
    this.placements = placements;
    this.policy = policy;
    this.looks = looks;
    this.listing = listing().completed(this::seen);
  }

  private static Listing<MoveView> listing() {
    return new Listing<>(Query.file("succession/review_moves"), MoveView::of, "m")
        .dated("m.made_at", "null::timestamptz")
        .sort("madeAt", "m.made_at", "timestamptz", MoveView::madeAt);
  }

  /**
   * A page of the moves in a review, those of the caller left out.
   *
   * @param employeeId only those of this person
   */
  Page<MoveView> page(UUID review, @Nullable String employeeId, PageParams asked) {
    return listing.page(sql, asked, of(review, employeeId));
  }

  /** A part of them, told from either end. */
  Slice<MoveView> slice(UUID review, @Nullable String employeeId, PageParams asked, Window window) {
    return listing.slice(sql, asked, window, of(review, employeeId));
  }

  private Filters of(UUID review, @Nullable String employeeId) {
    UUID id = reviews.get(review).id();
    return new Filters()
        .uuid("employeeId", employeeId, "m.employee_id = :employeeId")
        .add(Condition.of("m.review_id = :review", Args.of("review", id)))
        .add(policy.others("m.employee_id"));
  }

  /** The moves among these ids, those of the caller left out. */
  List<MoveView> all(Collection<UUID> ids) {
    reviews.all(List.of());
    Condition among = Condition.of("m.id = any(:ids)", Args.none().uuids("ids", ids));
    return listing.some(sql, Condition.and(List.of(among, policy.others("m.employee_id"))));
  }

  /**
   * Moves somebody.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT for reviews that ended, or with
   *     every fault
   */
  MoveView move(UUID review, Body<MoveInput> body) {
    return transactions.call(() -> {
      ReviewView held = reviews.holdOpen(review);
      MoveInput input = body.present();
      Faults faults = body.faults();
      Lookup.Id person = Employees.EITHER.one(sql, input.employeeExternalId(), null, faults);
      if (person != null && !placements.movable(held, person.id())) {
        faults.add(
            "/employeeExternalId",
            FaultCode.UNKNOWN_REFERENCE,
            "There is no such employee in this review whom the caller could move.");
      }
      if (input.box() != null && !held.grid().has(input.box())) {
        faults.add(
            "/box", FaultCode.OUT_OF_RANGE, "The grid has " + held.size() + " bins an axis.");
      }
      faults.throwIfAny();
      return record(review, Objects.requireNonNull(person).id(), input);
    });
  }

  private MoveView record(UUID review, UUID person, MoveInput input) {
    UUID id = Ids.next();
    sql.update(
        RECORD,
        Args.of("id", id)
            .and("review", review)
            .and("employee", person)
            .and("performance", input.box().performance())
            .and("potential", input.box().potential())
            .and("reason", input.reason())
            .and("now", Moments.now())
            .and("actor", tenancy.caller().subject()));
    reviews.note("moved", review, Map.of());
    return bare.one(sql, Condition.of("m.id = :id", Args.of("id", id))).orElseThrow();
  }

  private List<MoveView> seen(List<MoveView> moves) {
    looks.at("talent-review-move", moves.stream().map(MoveView::id).toList(), List.of("box"));
    return moves;
  }
}

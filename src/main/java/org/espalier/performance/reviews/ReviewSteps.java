package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.http.Etag;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.Steps;
import org.jspecify.annotations.Nullable;

/** Takes reviews from state to state, each in one transaction, with what comes of it. */
@Singleton
class ReviewSteps {

  private static final Query LOCK =
      Query.of(
          "select r.id from review r where r.tenant_id = :tenant and r.id = any(:reviews) order by r.id for update");
  private static final Query TAKE = Query.file("performance/take_review_steps");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final ReviewPolicy policy;
  private final ReviewReader reader;
  private final ReviewEvidence evidence;
  private final ReviewFeed feed;

  ReviewSteps(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      ReviewPolicy policy,
      ReviewReader reader,
      ReviewEvidence evidence,
      ReviewFeed feed) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.reader = reader;
    this.evidence = evidence;
    this.feed = feed;
  }

  /**
   * Takes a step, for the side on which the caller stands.
   *
   * @throws org.espalier.platform.problem.ProblemException ILLEGAL_TRANSITION with the legal steps,
   *     FORBIDDEN, or INVALID_REQUEST if a reason is needed
   */
  ReviewView transition(UUID id, ReviewTransitionRequest request, @Nullable String ifMatch) {
    ReviewState to = Steps.target(request.step(), ReviewState.class);
    policy.requireWrite();
    return transactions.call(() -> {
      lock(List.of(id));
      ReviewRecord review = reader.visible(id);
      ReviewSide side = policy.requireSide(review);
      Etag.requireMatch(ifMatch, review.revision());
      Steps.require(review.state(), to, review.state().next());
      requireAllowed(review, to, side);
      requireReason(review.state(), to, side, request);
      take(List.of(review), to, side, request);
      return reader.get(id);
    });
  }

  /** Keeps reviews from changing until the transaction ends. */
  void lock(Collection<UUID> reviews) {
    sql.list(LOCK, Args.none().uuids("reviews", reviews), row -> row.uuid("id"));
  }

  /** Takes the same step with reviews that are in the same state and locked. */
  void take(
      List<ReviewRecord> reviews,
      ReviewState to,
      ReviewSide side,
      ReviewTransitionRequest request) {
    Instant now = Moments.now();
    ReviewState from = reviews.getFirst().state();
    List<UUID> ids = reviews.stream().map(ReviewRecord::id).toList();
    Etag.requireWritten(
        sql.update(
            TAKE,
            Args.of("from", from.name())
                .and("to", to.name())
                .and("side", side.name())
                .and("comment", request.comment())
                .and("disagreement", request.disagrees())
                .and("handed", handed(from, to, side))
                .and("now", now)
                .and("actor", tenancy.caller().subject())
                .uuids("reviews", ids)
                .uuids("ids", ids.stream().map(_ -> Ids.next()).toList())));
    for (ReviewRecord review : reviews) {
      Map<String, Object> facts = Map.of("state", to, "side", side);
      feed.note(to.wire(), review.id(), review.employee().id(), facts);
    }
    if (to == ReviewState.SHARED) {
      evidence.share(reader.any(ids), now);
    } else if (from.shared() && !to.shared()) {
      evidence.takeBack(ids, request.comment(), now);
    }
  }

  /** Whose answers the step hands in: one's own drafts only. */
  private static @Nullable String handed(ReviewState from, ReviewState to, ReviewSide side) {
    if (from == ReviewState.SELF && side == ReviewSide.EMPLOYEE) {
      return "SELF";
    }
    return from == ReviewState.MANAGER && to != ReviewState.SELF ? "MANAGER" : null;
  }

  private void requireAllowed(ReviewRecord review, ReviewState to, ReviewSide side) {
    ReviewState from = review.state();
    boolean employees = to == ReviewState.SIGNED || from == ReviewState.SELF;
    boolean managers = to != ReviewState.SIGNED;
    if (side == ReviewSide.EMPLOYEE ? !employees : !managers) {
      throw CommonProblem.FORBIDDEN.because(
          side == ReviewSide.EMPLOYEE
              ? "Only the manager's side takes this step."
              : "Only the person signs.");
    }
    if (from == ReviewState.CALIBRATION
        && (to == ReviewState.MANAGER || review.readyAt() == null)
        && !policy.writesAll()) {
      throw CommonProblem.FORBIDDEN.because(
          "Until its calibration is closed only talent admins take a review on.");
    }
  }

  static void requireReason(
      ReviewState from, ReviewState to, ReviewSide side, ReviewTransitionRequest request) {
    Faults faults = new Faults();
    boolean again = from.shared() && !to.shared();
    boolean forThePerson = from == ReviewState.SELF && side == ReviewSide.MANAGER;
    if ((again || forThePerson) && !request.reasoned()) {
      faults.add("/comment", FaultCode.REQUIRED, "This step needs a reason.");
    }
    if (request.disagreement() != null && to != ReviewState.SIGNED) {
      faults.add("/disagreement", FaultCode.EXCLUSIVE, "This goes with SIGNED only.");
    }
    faults.throwIfAny();
  }
}

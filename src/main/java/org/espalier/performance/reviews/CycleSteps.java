package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.performance.cycles.ReviewCycles;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.workflow.Steps;

/**
 * Takes the same step with the reviews of a cycle, five hundred a request in as many statements as
 * one review takes. Administrators only, and never with the own review; out of calibration come
 * those for which it is closed.
 */
@Singleton
class CycleSteps {

  private static final int MOST = 500;
  private static final Query STANDING =
      Query.of(
          """
          select r.id from review r
          where r.tenant_id = :tenant and r.cycle_id = :cycle and r.state = :from and (:after::uuid is null or r.id > :after)
            and (r.state <> 'CALIBRATION' or r.ready_at is not null)
          order by r.id limit :most for update\
          """);

  private final Sql sql;
  private final Transactions transactions;
  private final ReviewPolicy policy;
  private final ReviewCycles cycles;
  private final ReviewReader reader;
  private final ReviewSteps steps;

  CycleSteps(
      Sql sql,
      Transactions transactions,
      ReviewPolicy policy,
      ReviewCycles cycles,
      ReviewReader reader,
      ReviewSteps steps) {
    this.sql = sql;
    this.transactions = transactions;
    this.policy = policy;
    this.cycles = cycles;
    this.reader = reader;
    this.steps = steps;
  }

  /**
   * Takes the step with the next of them.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, ILLEGAL_TRANSITION, or
   *     INVALID_REQUEST if a reason is needed
   */
  CycleStepView take(UUID cycle, CycleStepRequest request) {
    policy.requireWrite();
    if (!policy.writesAll()) {
      throw CommonProblem.FORBIDDEN.because("Only talent admins take many reviews on at once.");
    }
    ReviewState from = request.from();
    ReviewState to = request.to();
    UUID known = cycles.get(cycle).id();
    Steps.require(from, to, from.next());
    if (to == ReviewState.SIGNED) {
      throw CommonProblem.FORBIDDEN.because("Only the person signs.");
    }
    ReviewSteps.requireReason(from, to, ReviewSide.MANAGER, request.step());
    return transactions.call(() -> take(known, request, from, to));
  }

  private CycleStepView take(
      UUID cycle, CycleStepRequest request, ReviewState from, ReviewState to) {
    List<UUID> found =
        sql.list(
            STANDING,
            Args.of("cycle", cycle)
                .and("from", from.name())
                .and("after", request.after())
                .and("most", MOST),
            row -> row.uuid("id"));
    List<ReviewRecord> reviews =
        found.isEmpty()
            ? List.of()
            : reader.any(found).stream().filter(review -> !review.own()).toList();
    if (!reviews.isEmpty()) {
      steps.take(reviews, to, ReviewSide.MANAGER, request.step());
    }
    return new CycleStepView(
        from, to, reviews.size(), found.size() < MOST ? null : found.getLast());
  }
}

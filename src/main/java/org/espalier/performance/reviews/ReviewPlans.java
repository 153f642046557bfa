package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.espalier.plan.drafting.DraftRequest;
import org.espalier.plan.drafting.DraftView;
import org.espalier.plan.drafting.Drafts;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;

/** Drafts development plans of what reviews have shown. */
@Singleton
class ReviewPlans {

  private static final Query LINK =
      Query.of(
          "insert into review_plan (tenant_id, review_id, plan_id) values (:tenant, :review, :plan)");

  private final Sql sql;
  private final Transactions transactions;
  private final ReviewReader reader;
  private final Drafts drafts;

  ReviewPlans(Sql sql, Transactions transactions, ReviewReader reader, Drafts drafts) {
    this.sql = sql;
    this.transactions = transactions;
    this.reader = reader;
    this.drafts = drafts;
  }

  /**
   * Drafts a plan from the person's gap, in which the ratings of a shared review count.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT for a review that is not shared
   */
  DraftView draft(UUID id, DraftRequest request) {
    return transactions.call(() -> {
      ReviewRecord review = reader.visible(id);
      if (!review.state().shared()) {
        throw CommonProblem.CONFLICT.because(
            "The review is " + review.state() + ": its ratings do not count before it is shared.");
      }
      DraftView draft = drafts.draft(review.employee().id(), request);
      if (draft.plan() != null) {
        sql.update(LINK, Args.of("review", id).and("plan", draft.plan().id()));
      }
      return draft;
    });
  }
}

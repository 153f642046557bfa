package org.espalier.learning.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.work.Worker;

/** Looks at everybody that were asked for; one that is still waiting serves whoever asks next. */
@ApplicationScoped
public class Evaluations {

  private static final Listing<EvaluationView> LISTING =
      new Listing<>(Query.file("learning/rule_evaluations"), EvaluationView::of, "v")
          .dated("coalesce(v.finished_at, v.created_at)", "null::timestamptz")
          .usually("-id");
  private static final Query ASK = Query.file("learning/ask_for_evaluation");
  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final Worker worker;
  private final EvaluationWork work;
  private final OpenPolicy policy;

  Evaluations(
      Sql sql, Tenancy tenancy, Transactions transactions, Worker worker, EvaluationWork work) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.worker = worker;
    this.work = work;
    this.policy = new OpenPolicy("assignment-rules", tenancy, Role.LEARNING_ADMIN);
  }

  /** Has everybody looked at soon after this transaction, if there is anything to look for. */
  public void askFor(EvaluationReason reason) {
    queue(reason);
  }

  /** Has everybody looked at. */
  EvaluationView ask() {
    policy.requireWrite();
    return transactions.call(() -> get(queue(EvaluationReason.ASKED).orElseThrow()));
  }

  private Optional<UUID> queue(EvaluationReason reason) {
    Optional<UUID> queued =
        sql.first(
            ASK,
            Args.of("id", Ids.next())
                .and("reason", reason.name())
                .and("always", reason == EvaluationReason.ASKED)
                .and("now", Moments.now())
                .and("actor", tenancy.caller().subject()),
            row -> row.uuid("id"));
    if (queued.isPresent()) {
      worker.wakeAfterwards(work);
    }
    return queued;
  }

  /** A page of them, the newest first. */
  Page<EvaluationView> page(PageParams asked, Filters filters) {
    return LISTING.page(sql, asked, filters.add(policy.visible()));
  }

  /** A part of the same. */
  Slice<EvaluationView> slice(PageParams asked, Window window, Filters filters) {
    return LISTING.slice(sql, asked, window, filters.add(policy.visible()));
  }

  /** Those among these ids. */
  List<EvaluationView> all(Collection<UUID> ids) {
    Condition among = Condition.of("v.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  /** One. */
  EvaluationView get(UUID id) {
    return all(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such evaluation."));
  }
}

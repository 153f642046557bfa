package org.espalier.recruiting.erasures;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.recruiting.candidates.CandidateView;
import org.espalier.recruiting.candidates.Candidates;
import org.espalier.recruiting.requisitions.RequisitionPolicy;

/**
 * Takes candidates out of every table: names, addresses and words go, ids, levels, stages and dates
 * stay, so that no count changes. There is no way back.
 */
@Singleton
class CandidateErasures {

  /** Each for {@code :ids}, those with keys before the keys are gone. */
  private static final List<Query> STATEMENTS =
      List.of(
          Query.file("recruiting/forget_rows"),
          Query.file("recruiting/forget_problems"),
          Query.file("recruiting/forget_answers"),
          Query.file("recruiting/erase_decisions"),
          Query.file("recruiting/erase_scorecards"),
          Query.of(
              "update candidate_evidence x set comment = null where x.tenant_id = :tenant and x.candidate_id = any(:ids)"),
          Query.file("recruiting/erase_applications"),
          Query.file("recruiting/erase_candidates"));

  private static final Query OPEN =
      Query.of(
          "select a.id from job_application a where a.tenant_id = :tenant and a.candidate_id = any(:ids)"
              + " and a.deleted_at is null and a.stage in ('APPLIED', 'SCREENING', 'INTERVIEW', 'OFFER') order by a.id for update");
  private static final Query END = Query.file("recruiting/end_applications");
  private static final Query LOCK =
      Query.of(
          "select c.id from candidate c where c.tenant_id = :tenant and c.id = any(:ids) and c.erased_at is null"
              + " order by c.id for update");

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final RequisitionPolicy policy;
  private final Candidates candidates;

  CandidateErasures(
      Sql sql,
      Feed feed,
      Tenancy tenancy,
      Transactions transactions,
      RequisitionPolicy policy,
      Candidates candidates) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.candidates = candidates;
  }

  /**
   * Erases a candidate at once; applications that are still open are withdrawn.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, NOT_FOUND, or GONE for one
   *     who was erased or deleted before
   */
  CandidateErasureView erase(UUID id) {
    policy.requireWrite();
    return transactions.call(() -> {
      CandidateView candidate = candidates.get(id);
      Instant now = Moments.now();
      erase(List.of(candidate.id()), now);
      return new CandidateErasureView(id, now);
    });
  }

  /** Erases candidates, in the present transaction; tells how many there were. */
  int erase(List<UUID> asked, Instant now) {
    List<UUID> ids = sql.list(LOCK, Args.none().uuids("ids", asked), row -> row.uuid("id"));
    if (ids.isEmpty()) {
      return 0;
    }
    Args args = Args.of("now", now).and("actor", tenancy.caller().subject()).uuids("ids", ids);
    end(args);
    STATEMENTS.forEach(statement -> sql.update(statement, args));
    ids.forEach(id ->
        feed.note(new Change("candidate.erased", "candidate", id, null, JsonText.of(Map.of()))));
    return ids.size();
  }

  /** The log of decisions tells that nothing can come of the application any more. */
  private void end(Args args) {
    List<UUID> open = sql.list(OPEN, args, row -> row.uuid("id"));
    if (!open.isEmpty()) {
      sql.update(
          END,
          Args.none()
              .and(args)
              .uuids("applications", open)
              .uuids("steps", open.stream().map(_ -> Ids.next()).toList()));
    }
  }
}

package org.espalier.learning.enrolments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.espalier.learning.sessions.SessionsChanged;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Chore;
import org.jspecify.annotations.Nullable;

/**
 * Follows sessions with their enrolments: more seats go to those who wait, and who was enrolled in
 * a session that is cancelled is enrolled no more. As time goes by, so do offers.
 */
@ApplicationScoped
class SessionFollower implements Chore {

  private static final Query OF_CANCELLED = Query.file("learning/enrolments_of_cancelled");
  private static final Query LAPSED =
      Query.of(
          "select distinct n.session_id from enrolment n where n.tenant_id = :tenant and n.state = 'OFFERED'"
              + " and n.offer_expires_at <= :now");

  private final Sql sql;
  private final Transactions transactions;
  private final Seating seating;

  SessionFollower(Sql sql, Transactions transactions, Seating seating) {
    this.sql = sql;
    this.transactions = transactions;
    this.seating = seating;
  }

  void follow(@Observes SessionsChanged changed) {
    cancel(changed.sessionIds(), changed.comment(), changed.at());
    seating.settle(changed.sessionIds(), changed.at());
  }

  private void cancel(Collection<UUID> sessions, @Nullable String comment, Instant now) {
    List<UUID> enrolments =
        sql.list(OF_CANCELLED, Args.none().uuids("ids", sessions), row -> row.uuid("id"));
    if (!enrolments.isEmpty()) {
      seating.step(enrolments, EnrolmentState.CANCELLED, "cancelled", comment, now);
    }
  }

  /** Gives seats that were offered and not taken to those who wait for them. */
  @Override
  public int run() {
    List<UUID> sessions =
        sql.list(LAPSED, Args.of("now", Moments.now()), row -> row.uuid("session_id"));
    for (UUID session : sessions) {
      transactions.run(() -> {
        seating.lock(session);
        seating.settle(List.of(session), Moments.now());
      });
    }
    return sessions.size();
  }
}

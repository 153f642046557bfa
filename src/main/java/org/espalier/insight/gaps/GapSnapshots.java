package org.espalier.insight.gaps;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.espalier.insight.Fingerprint;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Chore;

/**
 * What days that are over came to, for questions about everybody. A snapshot is handed out only
 * while nothing was recorded since that has an effect on its day, so that it never differs from the
 * answer computed anew; decision 0026 says why that can be told.
 */
@ApplicationScoped
class GapSnapshots implements Chore {

  private static final Duration KEPT = Duration.ofDays(90);
  private static final Query HOLDING = Query.file("insight/gap_snapshots");
  private static final Query MOMENT = Query.file("insight/gap_moment");
  private static final Query KEEP =
      Query.of(
          """
          insert into gap_snapshot (tenant_id, question, day, position, gone, taken_at, counted)
          values (:tenant, :question, :day, :position, :gone, :now, :counted)
          on conflict (tenant_id, question, day) do update
          set position = excluded.position, gone = excluded.gone, taken_at = excluded.taken_at, counted = excluded.counted
          where gap_snapshot.position <= excluded.position\
          """);
  private static final Query FORGET =
      Query.of("delete from gap_snapshot where tenant_id = :tenant and taken_at < :before");

  private final AnalyticSql analytic;
  private final Sql sql;
  private final Transactions transactions;

  GapSnapshots(AnalyticSql analytic, Sql sql, Transactions transactions) {
    this.analytic = analytic;
    this.sql = sql;
    this.transactions = transactions;
  }

  /** What is known of these days. */
  Map<LocalDate, List<CellRow>> of(GapScope scope, Collection<LocalDate> days) {
    Args args =
        Args.of("question", Fingerprint.of(scope.toString()))
            .and("head", moment().head())
            .and("days", days.toArray(LocalDate[]::new))
            .and("ends", days.stream().map(day -> AsOf.endOf(day).at()).toArray(Instant[]::new));
    Map<LocalDate, List<CellRow>> known = new HashMap<>();
    analytic.list(
        HOLDING,
        args,
        row -> known.put(row.date("day"), JsonText.list(row.text("counted"), CellRow.class)));
    return known;
  }

  /** How far the feed is: to be asked before something is counted that is to be kept. */
  Moment moment() {
    Instant now = Moments.now();
    return analytic
        .list(
            MOMENT,
            Args.none(),
            row -> new Moment(row.longCount("head"), row.longCount("gone"), now))
        .getFirst();
  }

  /** Keeps what a day came to, if it is over. */
  void keep(GapScope scope, LocalDate day, Moment since, List<CellRow> counted) {
    if (!day.isBefore(Moments.today())) {
      return;
    }
    Args args =
        Args.of("question", Fingerprint.of(scope.toString()))
            .and("day", day)
            .and("position", since.head())
            .and("gone", since.gone())
            .and("now", since.at())
            .and("counted", JsonText.of(counted));
    transactions.run(() -> sql.update(KEEP, args));
  }

  /** Forgets those that are older than the changes by which they would be judged. */
  @Override
  public int run() {
    Args args = Args.of("before", Moments.now().minus(KEPT));
    return transactions.call(() -> sql.update(FORGET, args));
  }

  /**
   * A place in the feed.
   *
   * @param head the position of the last change
   * @param gone how many employees are deleted
   * @param at when it was asked
   */
  record Moment(long head, long gone, Instant at) {}
}

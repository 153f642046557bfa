package org.espalier.insight.gaps;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.insight.Fingerprint;
import org.espalier.insight.gaps.GapStretches.Stretch;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Chore;

/**
 * What days came to, for questions about everybody, a stretch of people at a time. A snapshot is
 * handed out only while nothing was recorded since that has an effect on its day and people, so
 * that it never differs from the answer computed anew; decision 0026 says why that can be told.
 */
@ApplicationScoped
class GapSnapshots implements Chore {

  private static final Duration KEPT = Duration.ofDays(90);

  /** Below every id: where the first people begin. */
  private static final UUID BEGINNING = new UUID(0, 0);

  private static final Query HOLDING = Query.file("insight/gap_snapshots");
  private static final Query MOMENT = Query.file("insight/gap_moment");
  private static final Query KEEP =
      Query.of(
          """
          insert into gap_snapshot (tenant_id, question, day, since_id, until_id, position, gone, taken_at, counted)
          values (:tenant, :question, :day, :since, :until::uuid, :position, :gone, :now, :counted)
          on conflict (tenant_id, question, day, since_id) do update
          set until_id = excluded.until_id, position = excluded.position, gone = excluded.gone, taken_at = excluded.taken_at,
            counted = excluded.counted
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

  /**
   * What is known of these days.
   *
   * @param question by competencies
   * @param head how far the feed was: of what was recorded later of single people nothing is known
   */
  Map<LocalDate, GapDay> of(GapQuestion question, Collection<LocalDate> days, long head) {
    Args args =
        Args.of("question", key(question))
            .and("head", head)
            .and("days", days.toArray(LocalDate[]::new))
            .and("ends", days.stream().map(day -> AsOf.endOf(day).at()).toArray(Instant[]::new));
    Map<LocalDate, List<GapPart>> known = new HashMap<>();
    analytic.list(
        HOLDING,
        args,
        row -> known.computeIfAbsent(row.date("day"), _ -> new ArrayList<>()).add(part(row)));
    return known.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> new GapDay(one.getValue())));
  }

  /** How far the feed is. */
  long head() {
    return moment(Condition.NONE).head();
  }

  /** How far the feed is: to be asked before these people are counted for what is to be kept. */
  Moment moment(Stretch people) {
    return moment(people.holds());
  }

  private Moment moment(Condition among) {
    Instant now = Moments.now();
    return analytic
        .list(
            MOMENT.with("among", among.sql()),
            among.args(),
            row -> new Moment(row.longCount("head"), row.longCount("gone"), now))
        .getFirst();
  }

  /** Keeps what people came to on a day. */
  void keep(GapQuestion question, LocalDate day, Moment since, GapPart part) {
    UUID from = part.stretch().from();
    Args args =
        Args.of("question", key(question))
            .and("day", day)
            .and("since", from == null ? BEGINNING : from)
            .and("until", part.stretch().until())
            .and("position", since.head())
            .and("gone", since.gone())
            .and("now", since.at())
            .and("counted", JsonText.of(part.counted()));
    transactions.run(() -> sql.update(KEEP, args));
  }

  /** Forgets those that are older than the changes by which they would be judged. */
  @Override
  public int run() {
    Args args = Args.of("before", Moments.now().minus(KEPT));
    return transactions.call(() -> sql.update(FORGET, args));
  }

  private static String key(GapQuestion question) {
    return Fingerprint.of(question.toString());
  }

  private static GapPart part(Row row) throws SQLException {
    UUID since = row.uuid("since_id");
    return new GapPart(
        new Stretch(since.equals(BEGINNING) ? null : since, row.uuidOrNull("until_id"), 0),
        JsonText.list(row.text("counted"), CellRow.class));
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

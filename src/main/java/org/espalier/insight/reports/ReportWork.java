package org.espalier.insight.reports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.work.Work;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports: a step queues a run that is due by a schedule, or carries the oldest one out.
 * Whoever carries it out holds its row until the file is written; a process that ends lets go of
 * it, and the next one begins it anew, three times at the most.
 */
@Singleton
class ReportWork implements Work {

  /** Queues a run of a report. */
  static final Query QUEUE = Query.file("insight/queue_report_run");

  private static final int MOST_ATTEMPTS = 3;
  private static final int PIECE = 1 << 20;

  private static final Query DUE =
      Query.of(
          """
          select d.id, d.schedule, d.next_at, d.owner from report d
          where d.tenant_id = :tenant and d.next_at <= :now and d.active and d.deleted_at is null
          order by d.next_at limit 1 for update skip locked\
          """);
  private static final Query PLAN =
      Query.of(
          """
          update report d set next_at = :next where d.tenant_id = :tenant and d.id = :report\
          """);
  private static final Query BEGIN =
      Query.of(
          """
          update report_run r set state = 'RUNNING', attempts = r.attempts + 1, started_at = coalesce(r.started_at, :now)
          where r.tenant_id = :tenant and r.id = (
            select o.id from report_run o
            where o.tenant_id = :tenant and o.state in ('QUEUED', 'RUNNING') order by o.id limit 1 for update skip locked)
          returning r.id\
          """);
  private static final Query TAKE =
      Query.of(
          """
          select r.id, r.report_id, r.owner, r.format, r.attempts, d.insight, d.parameters
          from report_run r
          join report d on d.tenant_id = :tenant and d.tenant_id = r.tenant_id and d.id = r.report_id
          where r.tenant_id = :tenant and r.id = :run and r.state = 'RUNNING' for update of r skip locked\
          """);
  private static final Query KEEP =
      Query.of(
          "insert into report_piece (tenant_id, run_id, piece, bytes) values (:tenant, :run, :piece, :bytes)");
  private static final Query END = Query.file("insight/end_report_run");
  private static final Query LEFT =
      Query.of(
          """
          select r.id from report_run r where r.tenant_id = :tenant and r.state in ('QUEUED', 'RUNNING')
          union all
          select d.id from report d where d.tenant_id = :tenant and d.next_at is not null and d.active and d.deleted_at is null
          limit 1\
          """);

  private final Sql sql;
  private final Feed feed;
  private final ReportOwners owners;
  private final ReportFiles files;

  ReportWork(Sql sql, Feed feed, ReportOwners owners, ReportFiles files) {
    this.sql = sql;
    this.feed = feed;
    this.owners = owners;
    this.files = files;
  }

  @Override
  public String kind() {
    return "report";
  }

  /** A tenant with a schedule always has something left: so it is looked at again. */
  @Override
  public boolean left() {
    return sql.first(LEFT, Args.none(), row -> row.uuid("id")).isPresent();
  }

  @Override
  public boolean step() {
    Args now = Args.of("now", Moments.now());
    Optional<Due> due = sql.first(DUE, now, Due::of);
    if (due.isPresent()) {
      queue(due.get());
      return true;
    }
    Optional<UUID> begun =
        QuarkusTransaction.requiringNew().call(() -> sql.first(BEGIN, now, row -> row.uuid("id")));
    Optional<Taken> taken = begun.flatMap(run -> sql.first(TAKE, Args.of("run", run), Taken::of));
    taken.ifPresent(this::carryOut);
    return taken.isPresent();
  }

  /** What was missed while nothing ran is made up for once. */
  private void queue(Due due) {
    Instant now = Moments.now();
    sql.update(
        QUEUE,
        Args.of("id", Ids.next())
            .and("report", due.report())
            .and("due", due.at())
            .and("format", null)
            .and("now", now)
            .and("actor", due.owner()));
    sql.update(PLAN, Args.of("report", due.report()).and("next", due.schedule().next(now)));
  }

  private void carryOut(Taken run) {
    UUID owner = null;
    Args ended = Args.of("run", run.id()).and("insight", run.insight());
    try {
      ReportOwners.Owner runsAs = owners.of(run.owner());
      owner = runsAs.employee();
      if (run.attempts() > MOST_ATTEMPTS) {
        throw new RunFailure(
            RunError.GAVE_UP,
            "It was tried " + MOST_ATTEMPTS + " times and never came to its end.");
      }
      try (ReportFiles.Made made =
          files.make(runsAs.caller(), run.insight(), run.parameters(), run.format())) {
        keep(run.id(), made);
        ended
            .and("state", RunState.COMPLETED)
            .and("asOf", made.asOf())
            .and("rows", made.rows())
            .and("bytes", made.bytes())
            .and("digest", made.digest())
            .and("error", null)
            .and("detail", null);
      }
    } catch (RunFailure failure) {
      ended
          .and("state", RunState.FAILED)
          .and("asOf", null)
          .and("rows", null)
          .and("bytes", null)
          .and("digest", null)
          .and("error", failure.error())
          .and("detail", failure.words());
    }
    end(run, owner, ended.and("now", Moments.now()));
  }

  private void keep(UUID run, ReportFiles.Made made) {
    try (InputStream file = Files.newInputStream(made.file())) {
      byte[] piece = file.readNBytes(PIECE);
      for (int number = 0; piece.length > 0; number++) {
        sql.update(KEEP, Args.of("run", run).and("piece", number).and("bytes", piece));
        piece = file.readNBytes(PIECE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end(Taken run, @Nullable UUID owner, Args ended) {
    sql.update(END, ended);
    feed.note(
        new Change(
            "report-run.finished",
            "report-run",
            run.id(),
            owner,
            JsonText.of(Map.of("reportId", run.report()))));
  }

  /** A report whose time has come. */
  private record Due(UUID report, ReportSchedule schedule, Instant at, String owner) {

    static Due of(Row row) throws SQLException {
      return new Due(
          row.uuid("id"),
          JsonText.read(row.text("schedule"), ReportSchedule.class),
          row.instant("next_at"),
          row.text("owner"));
    }
  }

  /** A run that is held, with what it is to tell. */
  private record Taken(
      UUID id,
      UUID report,
      String owner,
      ReportFormat format,
      int attempts,
      ReportInsight insight,
      List<ReportParameter> parameters) {

    static Taken of(Row row) throws SQLException {
      return new Taken(
          row.uuid("id"),
          row.uuid("report_id"),
          row.text("owner"),
          row.choice(ReportFormat.class, "format"),
          row.count("attempts"),
          row.choice(ReportInsight.class, "insight"),
          JsonText.list(row.text("parameters"), ReportParameter.class));
    }
  }
}

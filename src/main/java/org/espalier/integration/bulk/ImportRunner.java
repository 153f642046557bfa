package org.espalier.integration.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.espalier.platform.observe.Tracing;
import org.espalier.platform.rounds.Rounds;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.SqlFailure;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.work.WorkQueue;
import org.jboss.logging.Logger;

/**
 * Applies the files that wait: one after the other in a tenant, several tenants at once, by turns.
 * Whoever holds the tenant's lock row applies; a crash frees the lock and undoes the transaction,
 * and the next look finds the file again.
 */
@ApplicationScoped
class ImportRunner {

  private static final Logger LOG = Logger.getLogger(ImportRunner.class);
  private static final int AT_ONCE = 2;

  /** A file of no more rows is applied within seconds. */
  private static final int MOST_OF_SMALL = 50_000;

  /** What the queue of tenants with files is called. */
  static final String QUEUE = "import";

  /** How long a file may take. */
  static final Duration LONGEST = Duration.ofHours(2);

  private static final Duration LOOK = Duration.ofSeconds(10);

  private static final Query MAKE_LOCK =
      Query.of(
          "insert into import_lock (tenant_id) values (:tenant) on conflict (tenant_id) do"
              + " nothing");
  private static final Query LOCK =
      Query.of(
          "select l.tenant_id from import_lock l where l.tenant_id = :tenant for update skip"
              + " locked");
  private static final Query NEXT =
      Query.of(
          """
          select j.id, j.kind, j.source, j.mode, j.on_error, j.dry_run, j.caller, j.attempts,
            coalesce(j.refused, j.failed) as refused, j.untold_line, j.most_ended, j.received > :most as large
          from import_job j
          where j.tenant_id = :tenant and j.state in ('QUEUED', 'RUNNING') and j.parent_id is null
          order by j.id limit 1\
          """);
  private static final Query REFRESH_STATISTICS =
      Query.of("select espalier.refresh_statistics() as refreshed");
  private final Sql sql;
  private final OperatorSql operator;
  private final WorkQueue queue;
  private final Background background;
  private final ImportedFiles files;
  private final Imports imports;
  private final AskedImports asked;
  private final Tracing tracing;
  private final FairTurns turns = new FairTurns(this::next, AT_ONCE);

  ImportRunner(
      Sql sql,
      OperatorSql operator,
      Background background,
      ImportedFiles files,
      Imports imports,
      AskedImports asked,
      Tracing tracing) {
    this.sql = sql;
    this.operator = operator;
    this.queue = new WorkQueue(operator, QUEUE);
    this.background = background;
    this.files = files;
    this.imports = imports;
    this.asked = asked;
    this.tracing = tracing;
  }

  void resume(@Observes StartupEvent started, Rounds rounds) {
    rounds.every(LOOK, LOOK, this::look);
    look();
  }

  void stop(@Observes ShutdownEvent stopping) {
    turns.stop();
  }

  /** Finds files that another process left, or that this one was too busy for. */
  void look() {
    queue.waiting().forEach(this::wake);
  }

  /**
   * Says that a file of the tenant is going to wait: whatever becomes of this process, it is found.
   */
  void announce(String tenant) {
    queue.announce(tenant);
  }

  /** Applies the tenant's files soon. */
  void wake(String tenant) {
    turns.wake(tenant);
  }

  private FairTurns.Turn next(String tenant, boolean toLarge) {
    Caller system = Caller.system(tenant);
    background.run(
        system,
        () -> QuarkusTransaction.requiringNew().run(() -> sql.update(MAKE_LOCK, Args.none())));
    background.run(system, imports::endAbandoned);
    Instant since = Moments.now();
    Found found = background.call(system, () -> applyNext(toLarge));
    if (found == Found.NONE && !background.call(system, imports::receiving)) {
      queue.done(tenant, since);
      refreshStatistics();
    }
    return found.turn;
  }

  /** Whoever reads what was imported gets plans for tables of that size. */
  void refreshStatistics() {
    try {
      operator.list(REFRESH_STATISTICS, Args.none(), row -> row.count("refreshed"));
    } catch (SqlFailure e) {
      LOG.warnf("the planner's statistics are left to autovacuum: %s", e.getMessage());
    }
  }

  /** Applies the oldest file, if this process can take it. */
  private Found applyNext(boolean toLarge) {
    return QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST.toSeconds())
        .call(() -> {
          if (sql.first(LOCK, Args.none(), row -> row.text("tenant_id")).isEmpty()) {
            return Found.HELD;
          }
          Args args = Args.of("most", toLarge ? Integer.MAX_VALUE : MOST_OF_SMALL);
          Optional<Next> next =
              sql.first(NEXT, args, row -> new Next(ImportTask.of(row), row.flag("large")));
          if (next.isEmpty()) {
            return Found.NONE;
          }
          if (next.get().large()) {
            return Found.LARGE;
          }
          ImportTask task = next.get().task();
          apply(task);
          return Found.APPLIED;
        });
  }

  /** What there was to apply, and whose turn is next. */
  private enum Found {
    APPLIED(FairTurns.Turn.APPLIED),
    LARGE(FairTurns.Turn.LARGE),
    HELD(FairTurns.Turn.NOTHING),
    NONE(FairTurns.Turn.NOTHING);

    private final FairTurns.Turn turn;

    Found(FairTurns.Turn turn) {
      this.turn = turn;
    }
  }

  /** Applies a file on behalf of its caller, and in the trace of the request that sent it. */
  private void apply(ImportTask task) {
    Map<String, String> facts =
        Map.of(
            "espalier.tenant", task.caller().tenant(),
            "espalier.import.id", task.id().toString(),
            "espalier.import.mode", task.mode().name());
    tracing.job(
        "import " + task.kind(),
        asked.traceOf(task.id()),
        facts,
        () -> background.call(task.caller(), () -> files.apply(task)));
  }

  private record Next(ImportTask task, boolean large) {}
}

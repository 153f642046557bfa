package org.espalier.integration.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.SqlFailure;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncKind;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies the files that wait: one after the other in a tenant, several tenants at once. Whoever
 * holds the tenant's lock row applies; a crash frees the lock and undoes the transaction, and the
 * next look finds the file again.
 */
@ApplicationScoped
class ImportRunner {

  private static final Logger LOG = Logger.getLogger(ImportRunner.class);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final int MOST_ATTEMPTS = 3;
  private static final int AT_ONCE = 2;

  private static final Query PENDING =
      Query.of("select tenant from work_queue where kind = 'import' order by since");
  private static final Query MAKE_LOCK =
      Query.of(
          "insert into import_lock (tenant_id) values (:tenant) on conflict (tenant_id) do nothing");
  private static final Query LOCK =
      Query.of(
          "select l.tenant_id from import_lock l where l.tenant_id = :tenant for update skip locked");
  private static final Query NEXT =
      Query.of(
          """
          select j.id, j.kind, j.source, j.mode, j.on_error, j.dry_run, j.caller, j.attempts, (
              select count(*) from import_problem p
              where p.tenant_id = :tenant and p.import_id = j.id and not exists (
                select 1 from import_key k
                where k.tenant_id = :tenant and k.import_id = j.id and k.line = p.line)
            ) as problems
          from import_job j
          where j.tenant_id = :tenant and j.state in ('QUEUED', 'RUNNING')
          order by j.id limit 1\
          """);
  private static final Query START =
      Query.of(
          """
          update import_job set state = 'RUNNING', started_at = :now, attempts = attempts + 1
          where tenant_id = :tenant and id = :import\
          """);
  private static final Query FORGET =
      Query.of(
          """
          delete from import_problem p using import_key k
          where p.tenant_id = :tenant and p.import_id = :import and k.tenant_id = :tenant
            and k.tenant_id = p.tenant_id and k.import_id = p.import_id and k.line = p.line\
          """);
  private static final Query END = Query.file("bulk/end_job");
  private static final Query NO_LIMIT = Query.of("set local statement_timeout = 0");

  /**
   * The planner knows nothing yet of a file that came a moment ago: plans for average values are
   * the safe ones.
   */
  private static final Query STEADY_PLANS =
      Query.of("set local plan_cache_mode = force_generic_plan");

  private static final Query DONE =
      Query.of(
          "delete from work_queue where tenant = :slug and kind = 'import' and since <= :since");
  private static final Query REFRESH_STATISTICS =
      Query.of("select espalier.refresh_statistics() as refreshed");
  private static final Query CLEAR_KEYS =
      Query.of("delete from import_key where tenant_id = :tenant and import_id = :import");
  private static final Query CLEAR_ROWS =
      Query.of(
          "update import_chunk set rows = '' where tenant_id = :tenant and import_id = :import");

  private final Sql sql;
  private final OperatorSql operator;
  private final Background background;
  private final Feed feed;
  private final StrictJson json;
  private final Kinds kinds;
  private final Imports imports;
  private final Set<String> woken = ConcurrentHashMap.newKeySet();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("import-", 0).factory());

  ImportRunner(
      Sql sql,
      OperatorSql operator,
      Background background,
      Feed feed,
      StrictJson json,
      Kinds kinds,
      Imports imports) {
    this.sql = sql;
    this.operator = operator;
    this.background = background;
    this.feed = feed;
    this.json = json;
    this.kinds = kinds;
    this.imports = imports;
  }

  void resume(@Observes StartupEvent started) {
    look();
  }

  void stop(@Observes ShutdownEvent stopping) {
    workers.shutdownNow();
  }

  /** Finds files that another process left, or that this one was too busy for. */
  @Scheduled(
      every = "10s",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    operator.list(PENDING, Args.none(), row -> row.text("tenant")).forEach(this::wake);
  }

  /** Applies the tenant's files soon. */
  void wake(String tenant) {
    woken.add(tenant);
    if (busy.add(tenant)) {
      workers.execute(() -> work(tenant));
    }
  }

  /** Goes on while it is woken: a file that comes while the last one ends is not left lying. */
  private void work(String tenant) {
    try {
      while (woken.remove(tenant)) {
        drain(tenant);
      }
    } catch (RuntimeException e) {
      LOG.errorf(e, "imports of tenant %s stopped; they are tried again", tenant);
    } finally {
      busy.remove(tenant);
      if (woken.contains(tenant)) {
        wake(tenant);
      }
    }
  }

  private void drain(String tenant) {
    Caller system = Caller.system(tenant);
    background.run(
        system,
        () -> QuarkusTransaction.requiringNew().run(() -> sql.update(MAKE_LOCK, Args.none())));
    background.run(system, imports::endAbandoned);
    Instant since = Moments.now();
    while (background.call(system, this::applyNext)) {
      since = Moments.now();
    }
    operator.update(DONE, Args.of("slug", tenant).and("since", since));
    refreshStatistics();
  }

  /** Whoever reads what was imported gets plans for tables of that size. */
  void refreshStatistics() {
    try {
      operator.list(REFRESH_STATISTICS, Args.none(), row -> row.count("refreshed"));
    } catch (SqlFailure e) {
      LOG.warnf("the planner's statistics are left to autovacuum: %s", e.getMessage());
    }
  }

  /** Applies the oldest file; true if there was one that this process could take. */
  private boolean applyNext() {
    return QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST.toSeconds())
        .call(() -> {
          if (sql.first(LOCK, Args.none(), row -> row.text("tenant_id")).isEmpty()) {
            return false;
          }
          Optional<ImportTask> next = sql.first(NEXT, Args.none(), ImportTask::of);
          next.ifPresent(task -> background.run(task.caller(), () -> apply(task)));
          return next.isPresent();
        });
  }

  private void apply(ImportTask task) {
    Args job = Args.of("import", task.id());
    QuarkusTransaction.requiringNew()
        .run(() -> {
          sql.update(START, job.and("now", Moments.now()));
          sql.update(FORGET, job);
        });
    if (task.attempts() >= MOST_ATTEMPTS) {
      end(
          task,
          new Tally(task.failedAtReception()),
          "FAILED",
          "It was tried " + MOST_ATTEMPTS + " times.");
      return;
    }
    try {
      run(task, kinds.named(task.kind()));
    } catch (ProblemException problem) {
      if (problem.type() == CommonProblem.BUSY && task.attempts() + 1 < MOST_ATTEMPTS) {
        // It was in somebody's way, as two that wait for each other are: the next look finds it.
        throw problem;
      }
      end(task, new Tally(task.failedAtReception()), "FAILED", problem.detail());
    }
    QuarkusTransaction.requiringNew()
        .run(() -> {
          sql.update(CLEAR_KEYS, job);
          sql.update(CLEAR_ROWS, job);
        });
  }

  private <R extends SyncInput> void run(ImportTask task, SyncKind<R> kind) {
    Undone undone = new Undone();
    try {
      QuarkusTransaction.requiringNew()
          .timeout((int) LONGEST.toSeconds())
          .run(() -> {
            sql.update(NO_LIMIT, Args.none());
            sql.update(STEADY_PLANS, Args.none());
            Tally tally = new ImportRun<>(sql, feed, json, kind, task, Moments.now()).apply();
            boolean aborted = task.onError() == OnError.abort && tally.failed() > 0;
            if (aborted || task.dryRun()) {
              undone.tally = tally;
              undone.aborted = aborted;
              throw undone;
            }
            sql.update(END, ended(task, tally, "COMPLETED", null));
          });
    } catch (Undone thrown) {
      Tally tally = thrown.tally == null ? new Tally(0) : thrown.tally;
      if (thrown.aborted) {
        end(
            task,
            task.dryRun() ? tally : tally.undone(),
            "FAILED",
            "Rows failed, so none was applied.");
      } else {
        end(task, tally, "COMPLETED", null);
      }
    }
  }

  private void end(ImportTask task, Tally tally, String state, @Nullable String why) {
    QuarkusTransaction.requiringNew().run(() -> sql.update(END, ended(task, tally, state, why)));
  }

  private static Args ended(ImportTask task, Tally tally, String state, @Nullable String why) {
    return tally
        .args(Args.of("import", task.id()))
        .and("deactivated", tally.deactivatedThings())
        .and("state", state)
        .and("now", Moments.now())
        .and(
            "problem",
            why == null ? null : JsonText.of(List.of(new Fault("", FaultCode.NOT_ALLOWED, why))));
  }

  /** Leaves the transaction of a file that is not to be kept. */
  @SuppressWarnings("serial")
  private static final class Undone extends RuntimeException {
    private @Nullable Tally tally;
    private boolean aborted;

    Undone() {
      super("undone", null, false, false);
    }
  }
}

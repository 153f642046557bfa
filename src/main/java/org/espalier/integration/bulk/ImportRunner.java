package org.espalier.integration.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
 * Applies the files that wait: one after the other in a tenant, several tenants at once. Whoever
 * holds the tenant's lock row applies; a crash frees the lock and undoes the transaction, and the
 * next look finds the file again.
 */
@ApplicationScoped
class ImportRunner {

  private static final Logger LOG = Logger.getLogger(ImportRunner.class);
  private static final int AT_ONCE = 2;

  /** How long a file may take. */
  static final Duration LONGEST = Duration.ofHours(2);

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
          select j.id, j.kind, j.source, j.mode, j.on_error, j.dry_run, j.caller, j.attempts, (
              select count(*) from import_problem p
              where p.tenant_id = :tenant and p.import_id = j.id and not exists (
                select 1 from import_key k
                where k.tenant_id = :tenant and k.import_id = j.id and k.line = p.line)
            ) as problems
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
  private final Set<String> woken = ConcurrentHashMap.newKeySet();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("import-", 0).factory());

  ImportRunner(
      Sql sql, OperatorSql operator, Background background, ImportedFiles files, Imports imports) {
    this.sql = sql;
    this.operator = operator;
    this.queue = new WorkQueue(operator, "import");
    this.background = background;
    this.files = files;
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
    Instant began = Moments.now();
    Instant since = began;
    while (background.call(system, this::applyNext)) {
      since = Moments.now();
    }
    if (!background.call(system, imports::receiving)) {
      queue.done(tenant, since);
    }
    if (since.isAfter(began)) {
      refreshStatistics();
    }
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
          next.ifPresent(task -> background.run(task.caller(), () -> files.apply(task)));
          return next.isPresent();
        });
  }
}

package org.espalier.platform.work;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.platform.log.Marks;
import org.espalier.platform.observe.Tracing;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.rounds.Rounds;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Chore;
import org.espalier.platform.tenancy.Tenancy;
import org.jboss.logging.Logger;

/**
 * Does work step by step: as soon as the request that asks for it is committed; after a crash, or
 * when the database was away, where it stopped. In one process a tenant's work of a kind is done by
 * one thread; between processes its rows are locked.
 */
@ApplicationScoped
public class Worker implements Chore {

  private static final Logger LOG = Logger.getLogger(Worker.class);
  private static final int LONGEST_STEP_SECONDS = 600;
  private static final int MOST_TRIES = 5;
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private final Map<String, Work> kinds;
  private final OperatorSql operator;
  private final Background background;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final Tracing tracing;
  private final WorkTimes times;
  private final Set<Task> woken = ConcurrentHashMap.newKeySet();
  private final Set<Task> busy = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  Worker(
      @Any Instance<Work> kinds,
      OperatorSql operator,
      Background background,
      Tenancy tenancy,
      Transactions transactions,
      Tracing tracing,
      WorkTimes times) {
    this.tracing = tracing;
    this.times = times;
    this.kinds = kinds.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
    this.kinds.keySet().forEach(times::expect);
    this.operator = operator;
    this.background = background;
    this.tenancy = tenancy;
    this.transactions = transactions;
  }

  /** Begins the tenant's work when the present transaction is committed. */
  public void wakeAfterwards(Work work) {
    Task task = new Task(work.kind(), tenancy.tenant());
    transactions.afterwards(() -> wake(task));
  }

  /**
   * Does all of the work that the tenant of the present unit of work has left.
   *
   * @return the number of steps
   */
  public int goOn(Work work) {
    int steps = 0;
    while (!ending && step(work)) {
      steps++;
    }
    return steps;
  }

  /** What came to be asked for just when the process died is found here. */
  @Override
  public int run() {
    return kinds.values().stream().mapToInt(this::goOn).sum();
  }

  void begin(@Observes StartupEvent started, Rounds rounds) {
    rounds.every(LOOK, LOOK, this::resume);
    resume();
  }

  /** The kinds of work that there are. */
  Set<String> kinds() {
    return kinds.keySet();
  }

  /**
   * Begins no further step, and waits for those that have begun: whoever comes next finds the rest,
   * and nobody waits for locks that nobody holds any more.
   */
  void end(@Observes ShutdownEvent stopping) {
    ending = true;
    long deadline = System.nanoTime() + LONGEST_END.toNanos();
    while (!busy.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Goes on with what another process left, or this one had to let go. */
  public void resume() {
    for (String kind : kinds.keySet()) {
      queue(kind).waiting().stream()
          .map(tenant -> new Task(kind, tenant))
          .filter(task -> !busy.contains(task))
          .forEach(this::wake);
    }
  }

  private void wake(Task task) {
    if (ending) {
      return;
    }
    woken.add(task);
    if (busy.add(task)) {
      Thread.ofVirtual().name(task.kind() + "-", 0).start(() -> work(task));
    }
  }

  /** Goes on while it is woken: what is asked for while the last of it ends is not left lying. */
  private void work(Task task) {
    long began = System.nanoTime();
    try {
      while (woken.remove(task)) {
        began = System.nanoTime();
        drain(task);
        times.ended(task.kind(), "ok", began);
      }
    } catch (RuntimeException e) {
      times.ended(task.kind(), isBusy(e) ? "waits" : "failed", began);
      Marks.within(task.tenant(), () -> tell(task, e));
    } finally {
      busy.remove(task);
      if (woken.contains(task)) {
        wake(task);
      }
    }
  }

  private static void tell(Task task, RuntimeException e) {
    if (isBusy(e)) {
      LOG.infof("%s of tenant %s waits for others", task.kind(), task.tenant());
    } else {
      LOG.errorf(e, "%s of tenant %s stopped; it is tried again", task.kind(), task.tenant());
    }
  }

  /**
   * Says that there is work before it begins and that there is none after it ended: what is left
   * when this process dies is found by {@link #resume}.
   */
  private void drain(Task task) {
    Work work = Objects.requireNonNull(kinds.get(task.kind()));
    WorkQueue queue = queue(task.kind());
    queue.announce(task.tenant());
    Caller system = Caller.system(task.tenant());
    tracing.job(
        "work " + task.kind(), task.tenant(), () -> background.call(system, () -> goOn(work)));
    Instant since = Moments.now();
    // What is left somebody else is at: that one says when it is done.
    if (!background.call(system, work::left)) {
      queue.done(task.tenant(), since);
    }
  }

  /** A step; where it and somebody else's work wait for each other it is the one to try again. */
  private static boolean step(Work work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_STEP_SECONDS).call(work::step);
      } catch (ProblemException e) {
        if (!isBusy(e) || attempt == MOST_TRIES) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.multipliedBy(attempt).toNanos());
      }
    }
  }

  private static boolean isBusy(RuntimeException e) {
    return e instanceof ProblemException problem && problem.type() == CommonProblem.BUSY;
  }

  private WorkQueue queue(String kind) {
    return new WorkQueue(operator, kind);
  }

  private record Task(String kind, String tenant) {}
}

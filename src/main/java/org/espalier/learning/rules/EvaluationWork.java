package org.espalier.learning.rules;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Chore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everybody, a thousand people a transaction; how far it came is kept with them, so that
 * after a crash, or when the database was away, it goes on where it stopped. Once a day it looks by
 * itself, for what the mere passing of time asks for.
 */
@ApplicationScoped
class EvaluationWork implements Chore {

  private static final Logger LOG = Logger.getLogger(EvaluationWork.class);
  private static final int CHUNK = 1000;
  private static final int MOST_TRIES = 5;
  private static final Duration A_DAY = Duration.ofHours(23);

  private static final Query NEXT =
      Query.of(
          """
          select v.id, v.after_id from rule_evaluation v
          where v.tenant_id = :tenant and v.state in ('QUEUED', 'RUNNING') and v.id = (
            select o.id from rule_evaluation o
            where o.tenant_id = :tenant and o.state in ('QUEUED', 'RUNNING') order by o.id limit 1)
          for update of v skip locked\
          """);
  private static final Query PEOPLE =
      Query.of(
          """
          select e.id from employee e
          where e.tenant_id = :tenant and e.deleted_at is null and (:after::uuid is null or e.id > :after)
          order by e.id limit :most\
          """);
  private static final Query PROGRESS =
      Query.of(
          """
          update rule_evaluation set state = 'RUNNING', started_at = coalesce(started_at, :now), after_id = :after,
            people = people + :people, assigned = assigned + :assigned, unassigned = unassigned + :unassigned
          where tenant_id = :tenant and id = :id\
          """);
  private static final Query FINISH =
      Query.of(
          """
          update rule_evaluation set state = 'COMPLETED', started_at = coalesce(started_at, :now), finished_at = :now
          where tenant_id = :tenant and id = :id\
          """);
  private static final Query UNFINISHED =
      Query.of("select tenant from work_queue where kind = 'rule-evaluation' order by since");
  private static final Query BEGIN =
      Query.of(
          """
          insert into work_queue (tenant, kind, since) values (:slug, 'rule-evaluation', :now)
          on conflict (tenant, kind) do update set since = excluded.since\
          """);
  private static final Query DONE =
      Query.of(
          "delete from work_queue where tenant = :slug and kind = 'rule-evaluation' and since <= :since");
  private static final Query LEFT =
      Query.of(
          """
          select v.id from rule_evaluation v
          where v.tenant_id = :tenant and v.state in ('QUEUED', 'RUNNING') limit 1\
          """);
  private static final Query DAILY = Query.file("learning/ask_daily");

  private final Sql sql;
  private final OperatorSql operator;
  private final Background background;
  private final Transactions transactions;
  private final RuleLearning learning;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  EvaluationWork(
      Sql sql,
      OperatorSql operator,
      Background background,
      Transactions transactions,
      RuleLearning learning) {
    this.sql = sql;
    this.operator = operator;
    this.background = background;
    this.transactions = transactions;
    this.learning = learning;
  }

  /** Begins when the present transaction is committed. */
  void wakeAfterwards(String tenant) {
    transactions.afterwards(
        () -> Thread.ofVirtual().name("rule-evaluation-", 0).start(() -> work(tenant)));
  }

  /**
   * Says that there is work before it begins and that there is none after it ended: what is left
   * when this process dies is found by {@link #resume}.
   */
  private void work(String tenant) {
    busy.add(tenant);
    try {
      operator.update(BEGIN, Args.of("slug", tenant).and("now", Moments.now()));
      Caller system = Caller.system(tenant);
      background.call(system, this::goOn);
      Instant since = Moments.now();
      // What is left somebody else is at: that one says when it is done.
      if (!background.call(system, this::left)) {
        operator.update(DONE, Args.of("slug", tenant).and("since", since));
      }
    } catch (RuntimeException e) {
      LOG.errorf(e, "evaluations of rules of tenant %s stopped; they are tried again", tenant);
    } finally {
      busy.remove(tenant);
    }
  }

  private boolean left() {
    return sql.first(LEFT, Args.none(), row -> row.uuid("id")).isPresent();
  }

  void begin(@Observes StartupEvent started) {
    resume();
  }

  /** Goes on with what another process left, or this one had to let go. */
  @Scheduled(
      every = "30s",
      delayed = "30s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void resume() {
    for (String tenant : operator.list(UNFINISHED, Args.none(), row -> row.text("tenant"))) {
      if (!busy.contains(tenant)) {
        Thread.ofVirtual().name("rule-evaluation-", 0).start(() -> work(tenant));
      }
    }
  }

  @Override
  public int run() {
    Instant now = Moments.now();
    QuarkusTransaction.requiringNew()
        .call(() ->
            sql.update(
                DAILY, Args.of("id", Ids.next()).and("now", now).and("before", now.minus(A_DAY))));
    return goOn();
  }

  private int goOn() {
    int steps = 0;
    while (look()) {
      steps++;
    }
    return steps;
  }

  /** A step; where it and somebody else's work wait for each other it is the one to try again. */
  private boolean look() {
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().timeout(600).call(this::step);
      } catch (ProblemException busy) {
        if (busy.type() != CommonProblem.BUSY || attempt == MOST_TRIES) {
          throw busy;
        }
      }
    }
  }

  /**
   * Looks at the next people of the oldest evaluation; false if nobody is left to look at, or if
   * somebody else is at it, who then goes on with the others: two never look at the same people.
   */
  private boolean step() {
    Optional<Left> next =
        sql.first(NEXT, Args.none(), row -> new Left(row.uuid("id"), row.uuidOrNull("after_id")));
    next.ifPresent(this::step);
    return next.isPresent();
  }

  private void step(Left left) {
    Instant now = Moments.now();
    List<UUID> people =
        sql.list(PEOPLE, Args.of("after", left.after()).and("most", CHUNK), row -> row.uuid("id"));
    if (people.isEmpty()) {
      sql.update(FINISH, Args.of("id", left.id()).and("now", now));
      return;
    }
    RuleLearning.Outcome outcome = learning.evaluate(people, now);
    sql.update(
        PROGRESS,
        Args.of("id", left.id())
            .and("now", now)
            .and("after", people.getLast())
            .and("people", people.size())
            .and("assigned", outcome.assigned())
            .and("unassigned", outcome.unassigned()));
  }

  private record Left(UUID id, @Nullable UUID after) {}
}

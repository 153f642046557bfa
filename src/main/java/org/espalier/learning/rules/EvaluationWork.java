package org.espalier.learning.rules;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Chore;
import org.espalier.platform.work.Work;
import org.espalier.platform.work.Worker;
import org.espalier.workforce.people.PeopleLock;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everybody, a thousand people a step, those of the oldest evaluation first. Once a day it
 * looks by itself, for what the mere passing of time asks for.
 */
@ApplicationScoped
class EvaluationWork implements Work, Chore {

  private static final int CHUNK = 1000;
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
  private static final Query LEFT =
      Query.of(
          """
          select v.id from rule_evaluation v
          where v.tenant_id = :tenant and v.state in ('QUEUED', 'RUNNING') limit 1\
          """);
  private static final Query DAILY = Query.file("learning/ask_daily");

  private final Sql sql;
  private final Worker worker;
  private final PeopleLock lock;
  private final RuleLearning learning;

  EvaluationWork(Sql sql, Worker worker, PeopleLock lock, RuleLearning learning) {
    this.sql = sql;
    this.worker = worker;
    this.lock = lock;
    this.learning = learning;
  }

  @Override
  public String kind() {
    return "rule-evaluation";
  }

  @Override
  public boolean left() {
    return sql.first(LEFT, Args.none(), row -> row.uuid("id")).isPresent();
  }

  @Override
  public int run() {
    Instant now = Moments.now();
    QuarkusTransaction.requiringNew()
        .call(() ->
            sql.update(
                DAILY, Args.of("id", Ids.next()).and("now", now).and("before", now.minus(A_DAY))));
    return worker.goOn(this);
  }

  @Override
  public boolean step() {
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
    // who imports or completes something would wait for all of them while this waits for one
    lock.holdAtOnce(people);
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

package org.espalier.privacy.erasures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.http.Etag;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.privacy.records.Eraser;
import org.espalier.privacy.records.People;
import org.espalier.privacy.records.Person;
import org.espalier.privacy.retention.Retention;
import org.jspecify.annotations.Nullable;

/** Schedules erasures, calls them off and carries them out. */
@ApplicationScoped
class ErasureService {

  private static final Query SCHEDULE =
      Query.of(
          """
          insert into erasure (tenant_id, id, employee_id, reason, state, effective_at, version, created_at, created_by)
          values (:tenant, :id, :employee, :reason, 'SCHEDULED', :effective, 1, :now, :actor)
          on conflict (tenant_id, employee_id) where state <> 'CANCELLED' do nothing\
          """);
  private static final Query LOCK =
      Query.of("select x.id from erasure x where x.tenant_id = :tenant and x.id = :id for update");
  private static final Query END =
      Query.of(
          """
          update erasure set state = :state, ended_at = :now, version = version + 1
          where tenant_id = :tenant and id = :id\
          """);
  private static final Query STEP =
      Query.of(
          """
          insert into erasure_transition (tenant_id, id, erasure_id, from_state, to_state, comment, made_at, made_by)
          values (:tenant, :step, :id, 'SCHEDULED', :state, :comment, :now, :actor)\
          """);
  private static final Query TOUCH =
      Query.of(
          """
          update employee set version = version + 1, updated_at = :now
          where tenant_id = :tenant and id = :employee\
          """);
  private static final Json NOTHING = new Json("{}");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final Feed feed;
  private final Rights rights;
  private final Erasures erasures;
  private final People people;
  private final Eraser eraser;
  private final Retention retention;

  ErasureService(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      Feed feed,
      Erasures erasures,
      People people,
      Eraser eraser,
      Retention retention) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.feed = feed;
    this.rights = new Rights("privacy", tenancy);
    this.erasures = erasures;
    this.people = people;
    this.eraser = eraser;
    this.retention = retention;
  }

  /**
   * Schedules the erasure of a person.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT if there is one already
   */
  ErasureView schedule(ErasureInput input) {
    rights.require(Right.WRITE);
    return schedule(people.named(input), input.reason());
  }

  /** Schedules the erasure of an employee. */
  ErasureView schedule(UUID employee, String reason) {
    Instant now = Moments.now();
    UUID id = Ids.next();
    Args args =
        Args.of("id", id)
            .and("employee", employee)
            .and("reason", reason)
            .and("effective", now.plus(retention.erasureGrace()))
            .and("now", now)
            .and("actor", tenancy.caller().subject());
    return transactions.call(() -> {
      if (sql.update(SCHEDULE, args) == 0) {
        throw CommonProblem.CONFLICT.because(
            "The person's erasure is scheduled already, or carried out.");
      }
      note("erasure.scheduled", id, employee);
      return erasures.read(id);
    });
  }

  /**
   * Takes the one step that callers can take: calls an erasure off.
   *
   * @throws org.espalier.platform.problem.ProblemException ILLEGAL_TRANSITION when it is too late
   */
  ErasureView transition(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    rights.require(Right.WRITE);
    ErasureState to = Steps.target(request, ErasureState.class);
    return transactions.call(() -> {
      sql.first(LOCK, Args.of("id", id), row -> row.uuid("id"));
      ErasureView present = erasures.read(id);
      Etag.requireMatch(ifMatch, present.revision());
      Steps.require(present.state(), to, present.state().next());
      end(present, to, request.comment());
      note("erasure.cancelled", id, present.employeeId());
      return erasures.read(id);
    });
  }

  /** Carries one out whose time has come, in the present transaction. */
  void carryOut(UUID id) {
    ErasureView due = erasures.read(id);
    Person person = people.find(due.employeeId()).orElseThrow();
    end(due, ErasureState.COMPLETED, null);
    eraser.erase(people.withAgents(people.withKeys(person)));
    sql.update(TOUCH, Args.of("employee", due.employeeId()).and("now", Moments.now()));
    note("erasure.completed", id, due.employeeId());
    feed.note(
        new Change("employee.erased", "employee", due.employeeId(), due.employeeId(), NOTHING));
  }

  private void end(ErasureView present, ErasureState to, @Nullable String comment) {
    Args args =
        Args.of("id", present.id())
            .and("step", Ids.next())
            .and("state", to.name())
            .and("comment", comment)
            .and("now", Moments.now())
            .and("actor", tenancy.caller().subject());
    sql.update(END, args);
    sql.update(STEP, args);
  }

  private void note(String type, UUID id, UUID employee) {
    feed.note(new Change(type, "erasure", id, employee, NOTHING));
  }
}

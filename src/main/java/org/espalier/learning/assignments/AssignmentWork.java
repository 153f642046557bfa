package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.TransitionRequest;
import org.jspecify.annotations.Nullable;

/** What people do with single assignments beyond taking steps. */
@Singleton
class AssignmentWork {

  private static final Query PROGRESS =
      Query.of(
          """
          update assignment set progress = :percent, state = 'IN_PROGRESS', version = version + 1, updated_at = :now,
            updated_by = :actor
          where tenant_id = :tenant and id = :id and state in ('ASSIGNED', 'IN_PROGRESS')\
          """);
  private static final Query LOCK =
      Query.of(
          "select s.id from assignment s where s.tenant_id = :tenant and s.id = :id for update");
  private static final Query EXEMPT =
      Query.of(
          "update assignment set exemption = :exemption where tenant_id = :tenant and id = :id");
  private static final Query UNPROVEN = Query.file("learning/unproven_levels");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final Assignments assignments;
  private final AssignmentSteps steps;
  private final AssignmentPolicy policy;

  AssignmentWork(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      Assignments assignments,
      AssignmentSteps steps,
      AssignmentPolicy policy) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.assignments = assignments;
    this.steps = steps;
    this.policy = policy;
  }

  /**
   * Says how far the person is; what was only assigned is begun by it.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT if it is closed
   */
  AssignmentView progress(UUID id, AssignmentProgress progress, @Nullable String ifMatch) {
    policy.requireWrite();
    return transactions.call(() -> {
      // whoever writes it meanwhile is waited for: what is compared with If-Match stays so
      sql.first(LOCK, Args.of("id", id), row -> row.uuid("id"));
      AssignmentView present = held(id, ifMatch);
      var now = Moments.now();
      int changed =
          sql.update(
              PROGRESS,
              Args.of("id", id)
                  .and("percent", progress.percent())
                  .and("now", now)
                  .and("actor", tenancy.caller().subject()));
      if (changed == 0) {
        throw CommonProblem.CONFLICT.because("It is " + present.state() + ".");
      }
      steps.record(List.of(id), now, null);
      steps.note("updated", id, present.employeeId());
      return assignments.get(id);
    });
  }

  /**
   * Waives it because what it develops is proven already, or what counts as it was completed.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT with each level that is not
   *     proven; FORBIDDEN for the person
   */
  AssignmentView exempt(UUID id, ExemptionInput input, @Nullable String ifMatch) {
    policy.requireWrite();
    return transactions.call(() -> {
      AssignmentView known = assignments.get(id);
      AssignmentPolicy.requireStep(
          policy.to(known.employeeId()), known.origin(), AssignmentState.WAIVED);
      AssignmentView present = held(id, ifMatch);
      requireProof(present, input);
      AssignmentView waived =
          assignments.transition(
              id, new TransitionRequest(AssignmentState.WAIVED.name(), input.comment()), ifMatch);
      sql.update(
          EXEMPT,
          Args.of("id", id)
              .and(
                  "exemption", JsonText.of(new Exemption(input.completionId(), input.evidence()))));
      return assignments.get(waived.id());
    });
  }

  /**
   * Assigns it once more after it was closed.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT while it is open
   */
  AssignmentView again(UUID id, ReassignmentInput input) {
    policy.requireWrite();
    AssignmentView former = assignments.get(id);
    if (former.state().open()) {
      throw CommonProblem.CONFLICT.because("It is " + former.state() + " still.");
    }
    return assignments.createOf(
        new AssignmentInput(
            null,
            null,
            null,
            former.employeeId(),
            null,
            former.activityId(),
            null,
            former.mandatory(),
            input.due(),
            null,
            input.note() == null ? former.note() : input.note()));
  }

  private void requireProof(AssignmentView assignment, ExemptionInput input) {
    List<String> missing =
        sql.list(
            UNPROVEN,
            Args.of("activity", assignment.activityId())
                .and("employee", assignment.employeeId())
                .and("now", Moments.now())
                .and("completion", input.completionId())
                .uuids("evidence", input.evidence()),
            row ->
                row.textOrNull("competency") == null
                    ? "The activity develops nothing: waive it instead."
                    : "It does not prove "
                        + row.text("competency")
                        + " at "
                        + row.number("to_level").toPlainString()
                        + ".");
    if (!missing.isEmpty()) {
      throw CommonProblem.CONFLICT.because(String.join(" ", missing));
    }
  }

  private AssignmentView held(UUID id, @Nullable String ifMatch) {
    AssignmentView present = assignments.get(id);
    Etag.requireMatch(ifMatch, present.revision());
    if (policy.to(present.employeeId()) == AssignmentPolicy.Relation.NONE) {
      throw CommonProblem.NOT_FOUND.because("There is no such assignment.");
    }
    return present;
  }
}

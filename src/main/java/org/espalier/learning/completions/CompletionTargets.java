package org.espalier.learning.completions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.people.Relation;

/** Finds out whom and what rows of completions are about, and whether the caller may say so. */
@Singleton
class CompletionTargets {

  private static final Query PROVING = Query.file("learning/proving_above");

  private final Sql sql;
  private final CompletionPolicy policy;

  CompletionTargets(Sql sql, CompletionPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** The sound rows with what they are about; faults go to the others. */
  List<Aimed> resolve(List<Inbound<CompletionInput>> rows) {
    List<Aimed> aimed = aim(rows);
    if (!policy.writesAll()) {
      aimed.forEach(one -> CompletionPolicy.requireSource(one.row().source()));
      requireReach(aimed);
    }
    return aimed.stream().filter(one -> one.row().faults().isEmpty()).toList();
  }

  /** The same without asking whether the caller may say so. */
  List<Aimed> aim(List<Inbound<CompletionInput>> rows) {
    References references = new References();
    List<CompletionInput> inputs = rows.stream().map(Inbound::input).toList();
    Employees.EITHER.fetch(
        sql, references, inputs, CompletionInput::employeeExternalId, CompletionInput::employeeId);
    ActivityRef.EITHER.fetch(
        sql, references, inputs, CompletionInput::activityExternalId, CompletionInput::activityId);
    List<Aimed> aimed = new ArrayList<>();
    for (Inbound<CompletionInput> row : rows) {
      CompletionInput input = row.input();
      Lookup.Id employee =
          Employees.EITHER.find(row, references, input.employeeExternalId(), input.employeeId());
      ActivityRef activity =
          ActivityRef.EITHER.find(row, references, input.activityExternalId(), input.activityId());
      if (employee != null && activity != null) {
        aimed.add(new Aimed(row, employee.id(), activity));
      }
    }
    return aimed.stream().filter(one -> one.row().faults().isEmpty()).toList();
  }

  /** People whom the caller does not reach are as unknown to them as people who do not exist. */
  private void requireReach(List<Aimed> aimed) {
    Map<UUID, Relation> reached =
        policy.reached(aimed.stream().map(Aimed::employee).distinct().toList());
    for (Aimed one : aimed) {
      Relation relation = reached.get(one.employee());
      if (relation == null) {
        CompletionInput input = one.row().input();
        Employees.EITHER.unknown(one.row(), input.employeeExternalId(), input.employeeId());
      } else {
        CompletionPolicy.requireReport(one.activity(), relation == Relation.SELF);
      }
    }
    requireHarmless(
        aimed.stream().filter(one -> reached.get(one.employee()) == Relation.SELF).toList());
  }

  /** What one reports oneself must not prove a level by completing a program either. */
  private void requireHarmless(List<Aimed> own) {
    List<UUID> activities = own.stream().map(one -> one.activity().id()).distinct().toList();
    if (!activities.isEmpty()
        && !sql.list(PROVING, Args.none().uuids("ids", activities), row -> row.uuid("part_id"))
            .isEmpty()) {
      throw CommonProblem.FORBIDDEN.because(
          "Completing this can complete a program that proves a level: a manager or a learning admin has to report it.");
    }
  }

  /** A row with what it is about. */
  record Aimed(Inbound<CompletionInput> row, UUID employee, ActivityRef activity) {}
}

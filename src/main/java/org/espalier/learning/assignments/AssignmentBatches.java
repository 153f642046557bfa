package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.people.People;
import org.jspecify.annotations.Nullable;

/** Assigns one activity to many people: a batch of the same statements that assign it to one. */
@Singleton
class AssignmentBatches {

  private static final int MOST = 5000;

  private final Assignments assignments;
  private final AssignmentPolicy policy;
  private final Audiences audiences;
  private final People people;
  private final Transactions transactions;

  AssignmentBatches(
      Assignments assignments,
      AssignmentPolicy policy,
      Audiences audiences,
      People people,
      Transactions transactions) {
    this.assignments = assignments;
    this.policy = policy;
    this.audiences = audiences;
    this.people = people;
    this.transactions = transactions;
  }

  /** Assigns; those who have it to do already, or whom the caller does not reach, are told. */
  AssignmentBatchView assign(AssignmentBatchInput input) {
    policy.requireWrite();
    List<UUID> whom = whom(input);
    return transactions.call(() -> {
      List<Inbound<AssignmentInput>> rows = new ArrayList<>();
      Map<UUID, AssignmentPolicy.Relation> relations = policy.to(whom);
      whom.forEach(person -> rows.add(row(input, person, relations.get(person))));
      if (!rows.isEmpty()) {
        assignments.write(new Batch<>(rows, Moments.now(), null, null));
      }
      return new AssignmentBatchView(
          rows.stream().filter(Inbound::changed).map(Inbound::id).toList(), refused(rows, whom));
    });
  }

  private List<UUID> whom(AssignmentBatchInput input) {
    if (input.employeeIds() != null) {
      return input.employeeIds().stream().distinct().toList();
    }
    List<UUID> matching =
        audiences.matching(Audience.of(input.audience()), people.employed()).stream()
            .map(PersonFacts::id)
            .toList();
    if (matching.size() > MOST) {
      Faults faults = new Faults();
      faults.add(
          "/audience",
          FaultCode.TOO_MANY,
          "It hits " + matching.size() + " people, and a batch takes " + MOST + ": make a rule.");
      faults.throwIfAny();
    }
    return matching;
  }

  /** A row for a person, with what follows from what the caller is to the person. */
  private static Inbound<AssignmentInput> row(
      AssignmentBatchInput input, UUID person, AssignmentPolicy.@Nullable Relation relation) {
    UUID id = Ids.next();
    AssignmentOrigin origin = relation == null ? null : relation.origin();
    Inbound<AssignmentInput> row =
        new Inbound<>(
            1,
            SyncInput.DEFAULT_SOURCE,
            id.toString(),
            assignment(input, person, origin),
            new Faults(),
            id);
    if (relation == AssignmentPolicy.Relation.NONE) {
      Employees.EITHER.unknown(row, null, person);
    }
    return row;
  }

  private static AssignmentInput assignment(
      AssignmentBatchInput input, UUID person, @Nullable AssignmentOrigin origin) {
    return new AssignmentInput(
        null,
        null,
        null,
        person,
        input.activityExternalId(),
        input.activityId(),
        origin,
        input.mandatory(),
        input.due(),
        null,
        input.note());
  }

  private static List<AssignmentBatchView.Refused> refused(
      List<Inbound<AssignmentInput>> rows, List<UUID> whom) {
    List<AssignmentBatchView.Refused> refused = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).faults().isEmpty()) {
        refused.add(new AssignmentBatchView.Refused(whom.get(i), rows.get(i).faults().list()));
      }
    }
    return refused;
  }
}

package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.learning.sessions.Sessions;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Finds out which session and whom rows of enrolments are about. */
@Singleton
class EnrolmentTargets {

  private final Sql sql;

  EnrolmentTargets(Sql sql) {
    this.sql = sql;
  }

  /** The sound rows with what they are about; faults go to the others. */
  List<Aimed> resolve(List<Inbound<EnrolmentInput>> rows) {
    References references = new References();
    List<EnrolmentInput> inputs = rows.stream().map(Inbound::input).toList();
    Sessions.EITHER.fetch(
        sql, references, inputs, EnrolmentInput::sessionExternalId, EnrolmentInput::sessionId);
    Employees.EITHER.fetch(
        sql, references, inputs, EnrolmentInput::employeeExternalId, EnrolmentInput::employeeId);
    List<Aimed> aimed = new ArrayList<>();
    for (Inbound<EnrolmentInput> row : rows) {
      EnrolmentInput input = row.input();
      Lookup.Id session =
          Sessions.EITHER.find(row, references, input.sessionExternalId(), input.sessionId());
      Lookup.Id employee =
          Employees.EITHER.find(row, references, input.employeeExternalId(), input.employeeId());
      if (session != null && employee != null && row.faults().isEmpty()) {
        aimed.add(new Aimed(row, session.id(), employee.id()));
      }
    }
    return aimed;
  }

  /** The session that a row means; null, with a fault, if it means none. */
  @Nullable UUID session(Inbound<EnrolmentInput> row) {
    References references = new References();
    EnrolmentInput input = row.input();
    Sessions.EITHER.fetch(
        sql,
        references,
        List.of(input),
        EnrolmentInput::sessionExternalId,
        EnrolmentInput::sessionId);
    Lookup.Id found =
        Sessions.EITHER.find(row, references, input.sessionExternalId(), input.sessionId());
    return found == null ? null : found.id();
  }

  /** A row with what it is about. */
  record Aimed(Inbound<EnrolmentInput> row, UUID session, UUID employee) {}
}

package org.espalier.learning.enrolments;

import java.sql.SQLException;
import java.util.UUID;
import org.espalier.platform.sql.Row;

/**
 * A step that an enrolment took.
 *
 * @param event what is told of it, such as {@code promoted}
 */
record Step(
    UUID enrolment,
    UUID session,
    UUID employee,
    EnrolmentState from,
    EnrolmentState to,
    String event) {

  /** The columns id, session_id, employee_id and from_state. */
  static Step of(Row row, EnrolmentState to, String event) throws SQLException {
    return new Step(
        row.uuid("id"),
        row.uuid("session_id"),
        row.uuid("employee_id"),
        row.choice(EnrolmentState.class, "from_state"),
        to,
        event);
  }
}

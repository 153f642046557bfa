package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database refuses, told by one server or by a shard on a node of a cluster. */
class SqlFailureTest {

  @ParameterizedTest
  @CsvSource({
    "23505, duplicate key value violates unique constraint \"employee_external\"",
    "23505, duplicate key value violates unique constraint \"employee_external_102429\"",
    "23503, insert or update on table \"x_102431\" violates foreign key constraint"
        + " \"employee_external_102431\"",
    "23514, new row for relation \"x_102429\" violates check constraint"
        + " \"employee_external_102429\""
  })
  void constraintIsNamedWithoutTheShard(String state, String message) {
    assertEquals("employee_external", failure(state, message, "").constraint());
    assertEquals(
        "employee_external", failure(state, message, "nemployee_external_102429\0").constraint());
    assertEquals("employee_external", failure(state, message, "nemployee_external\0").constraint());
  }

  @Test
  void whatWasViolatedIsToldByTheState() {
    assertTrue(failure("23505", "doppelter Schlüsselwert", "").duplicate());
    assertTrue(failure("23503", "Fremdschlüssel", "").dangling());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40P01", "40001", "55P03", "57014", "57P01", "08006", "53300", "25006", "53100", "58030"
      })
  void whoIsInTheWayOrGoneIsBusy(String state) {
    RuntimeException told = SqlFailure.of(exception(state, "canceled", ""));
    assertEquals(CommonProblem.BUSY, assertInstanceOf(ProblemException.class, told).type());
  }

  @Test
  void poolThatHasNoConnectionInTimeIsBusy() {
    RuntimeException told = SqlFailure.of(new SQLException("Acquisition timeout"));
    assertEquals(CommonProblem.BUSY, assertInstanceOf(ProblemException.class, told).type());
  }

  @Test
  void commitThatTheDatabaseDidNotAnswerIsBusy() {
    RuntimeException commit = new IllegalStateException("could not commit");
    commit.addSuppressed(new IllegalStateException(exception("08006", "gone", "")));
    RuntimeException told = SqlFailure.within(new IllegalStateException(commit)).orElseThrow();
    assertEquals(CommonProblem.BUSY, assertInstanceOf(ProblemException.class, told).type());
    ProblemException late = CommonProblem.BUSY.because("late");
    assertEquals(late, SqlFailure.within(new IllegalStateException(late)).orElseThrow());
    assertTrue(SqlFailure.within(new IllegalStateException("something else")).isEmpty());
  }

  private static SqlFailure failure(String state, String message, String more) {
    return assertInstanceOf(SqlFailure.class, SqlFailure.of(exception(state, message, more)));
  }

  private static SQLException exception(String state, String message, String more) {
    return new PSQLException(
        new ServerErrorMessage("SERROR\0C" + state + "\0M" + message + "\0" + more));
  }
}

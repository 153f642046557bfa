package org.espalier.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ConnectException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the log keeps to itself. */
class DiscretionTest {

  @Test
  void addressesOfPeopleAreNotTold() {
    assertEquals(
        "mail to … failed, and … too",
        Discretion.words("mail to zeb.onqx+a@mail.example.org failed, and ürs@example.org too"));
    assertEquals("io.Foo@1a2b3c is no address", Discretion.words("io.Foo@1a2b3c is no address"));
  }

  @Test
  void pathsEndWhereTheyNameSomebody() {
    assertEquals(
        "HTTP Request to /api/v1/employees/… failed, id 7",
        Discretion.words(
            "HTTP Request to /api/v1/employees/by-external-id/E-17?q=Zebulon failed, id 7"));
    assertEquals("GET /scim/v2/Users", Discretion.words("GET /scim/v2/Users"));
    assertEquals("GET /api/v1/jobs", Discretion.words("GET /api/v1/jobs"));
    assertEquals(
        "/graphql/… was asked", Discretion.words("/graphql?query={a(name:Zeb)} was asked"));
  }

  @Test
  void databaseTellsWhereAndNotWhat() {
    PSQLException refused =
        new PSQLException(
            new ServerErrorMessage(
                "SERROR\0VERROR\0C23505\0Mduplicate key value violates unique constraint \"employee_external\"\0"
                    + "DKey (external_id)=(E-17) already exists.\0temployee\0nemployee_external\0"));
    assertEquals(
        "org.postgresql.util.PSQLException: ERROR: duplicate key value violates unique constraint …"
            + " [23505, table employee, constraint employee_external]",
        Discretion.words(refused));
    assertEquals(
        "java.sql.SQLException: syntax for … [22P02]",
        Discretion.words(new SQLException("syntax for \"Zebulon\"", "22P02")));
    // What only wraps another says nothing of its own.
    assertEquals(
        "java.lang.IllegalStateException: java.sql.SQLException: syntax for … [22P02]",
        Discretion.words(
            new IllegalStateException(new SQLException("syntax for \"Zebulon\"", "22P02"))));
  }

  @Test
  void whatWasReadIsNotRepeated() {
    assertEquals(
        "java.lang.IllegalArgumentException: Invalid UUID string:…",
        Discretion.words(thrown(UUID::fromString)));
    assertEquals(
        "java.time.format.DateTimeParseException: Text … could not be parsed at index 0",
        Discretion.words(thrown(LocalDate::parse)));
    assertEquals(
        "java.lang.NumberFormatException: For input string:…",
        Discretion.words(thrown(Integer::valueOf)));
  }

  @Test
  void whatIsAboutTheProgramOrTheNetworkIsTold() {
    assertEquals(
        "java.net.ConnectException: Connection refused: keys.example.org",
        Discretion.words(new ConnectException("Connection refused: keys.example.org")));
    assertEquals(
        "java.lang.NullPointerException: because \"x\" is null",
        Discretion.words(new NullPointerException("because \"x\" is null")));
    assertEquals("java.lang.IllegalStateException", Discretion.words(new IllegalStateException()));
  }

  /** What reading a word throws that is none of those. */
  private static RuntimeException thrown(Function<String, Object> read) {
    try {
      throw new AssertionError(read.apply("Zebulon"));
    } catch (RuntimeException e) {
      return e;
    }
  }
}

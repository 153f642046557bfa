package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** Tells which sessions people cannot attend. */
@Singleton
public class Clashes {

  private static final Query IMPOSSIBLE = Query.file("learning/impossible_sessions");

  private final Sql sql;

  Clashes(Sql sql) {
    this.sql = sql;
  }

  /**
   * The sessions in which people are already, or at whose time they are elsewhere: one statement.
   */
  public Set<Place> of(Collection<UUID> employees, Collection<UUID> sessions, Instant now) {
    if (employees.isEmpty() || sessions.isEmpty()) {
      return Set.of();
    }
    Args args = Args.of("now", now).uuids("employees", employees).uuids("sessions", sessions);
    return new HashSet<>(
        sql.list(
            IMPOSSIBLE, args, row -> new Place(row.uuid("employee_id"), row.uuid("session_id"))));
  }

  /** Somebody in a session. */
  public record Place(UUID employee, UUID session) {}
}

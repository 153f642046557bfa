package org.espalier.platform.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;

/**
 * Which tenant each session of the pool was told for good, for row-level security: reads outside
 * transactions tell it, and the next one of the same tenant need not. What a session is being told
 * is not known until the database has answered; then nothing is relied upon. Sessions behind a
 * pooler are told nothing for good, even where nobody said that there is one: they pass for another
 * session than the one that works.
 */
@Singleton
final class ToldSessions implements Alone.Telling {

  private static final String NOBODY = "";

  /** No tenant has this name. */
  private static final String UNSURE = "?";

  private static final String CLEAR = "select set_config('espalier.tenant', '', false)";
  private static final String HIDE = "select set_config('espalier.tenant', '', true)";

  private final Beginnings beginnings;

  /** Sessions that are there no more leave by themselves. */
  private final Map<Connection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

  ToldSessions(Beginnings beginnings) {
    this.beginnings = beginnings;
  }

  /** Takes in a session that was opened. */
  void opened(Connection session) throws SQLException {
    if (beginnings.lasting() && direct(session)) {
      told.put(of(session), NOBODY);
    }
  }

  /** True if a session knows this tenant: row-level security then lets its rows pass. */
  boolean knows(Connection session, String tenant) throws SQLException {
    return tenant.equals(told.get(of(session)));
  }

  /** Makes sure that a session outside a transaction knows no tenant. */
  void clear(Connection session) throws SQLException {
    Connection key = of(session);
    String known = told.get(key);
    if (known != null && !known.equals(NOBODY)) {
      told.put(key, UNSURE);
      run(session, CLEAR);
      told.put(key, NOBODY);
    }
  }

  /** Makes sure that a session knows no tenant until its transaction ends. */
  void hide(Connection session) throws SQLException {
    String known = told.get(of(session));
    if (known != null && !known.equals(NOBODY)) {
      run(session, HIDE);
    }
  }

  /** Tells the session the tenant in the same round trip, if it does not know it. */
  @Override
  public <T> T read(
      Connection session, Query query, Args args, String tenant, ResultMapper<T> mapper)
      throws SQLException {
    Connection key = of(session);
    String known = told.get(key);
    if (tenant.equals(known)) {
      return Beginning.untold(session, query, args, tenant, mapper);
    }
    if (known == null) {
      return beginnings.ofWork().read(session, query, args, tenant, mapper);
    }
    told.put(key, UNSURE);
    T read = beginnings.ofSession().read(session, query, args, tenant, mapper);
    told.put(key, tenant);
    return read;
  }

  /** A pooler hands out the number of a process of its own. */
  private static boolean direct(Connection session) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery("select pg_backend_pid()")) {
      return rows.next() && rows.getInt(1) == session.unwrap(PGConnection.class).getBackendPID();
    }
  }

  private static void run(Connection session, String setting) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(setting)) {
      statement.execute();
    }
  }

  /** The session itself, however it is wrapped for whoever holds it. */
  private static Connection of(Connection session) throws SQLException {
    return session.unwrap(Connection.class);
  }
}

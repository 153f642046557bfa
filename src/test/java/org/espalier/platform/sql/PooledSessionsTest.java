package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/**
 * What requests leave in the sessions that they used: nothing that a pooler would hand on. Of the
 * name of the application and of how dates are written poolers keep track.
 */
@QuarkusTest
class PooledSessionsTest {

  private static final int MANY = 8;

  @Inject private AgroalDataSource pool;

  @Test
  void nothingOutlivesItsTransaction() throws SQLException {
    Client admin = Tenant.fresh().admin();
    admin.create("org-units", "hq", "{name:'HQ'}");
    admin.importRows("employees", "{externalId:'a', givenName:'A', familyName:'B'}");
    admin.with("Idempotency-Key", "k").post("/org-units", "{name:'U', externalId:'u'}").expect(201);
    admin.get("/employees?q=a").expect(200);
    List<Connection> sessions = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        sessions.add(pool.getConnection());
      }
      for (Connection session : sessions) {
        assertEquals(
            ConfigProvider.getConfig().getValue("espalier.database.pooler", boolean.class)
                ? List.of()
                : List.of("TimeZone UTC", "default_transaction_isolation read committed"),
            lines(
                session,
                "select name || ' ' || setting from pg_settings where source = 'session'"
                    + " and name not in ('application_name', 'DateStyle') order by 1"));
        assertEquals(
            List.of(""),
            lines(session, "select coalesce(current_setting('espalier.tenant', true), '')"));
        assertEquals(List.of(), lines(session, "select pg_listening_channels()"));
        assertEquals(List.of(), lines(session, "select name from pg_cursors where is_holdable"));
      }
    } finally {
      for (Connection session : sessions) {
        session.close();
      }
    }
    try (Psql psql = Psql.superuser()) {
      assertEquals(
          List.of(),
          psql.lines(
              "select l.objid from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                  + " where l.locktype = 'advisory' and a.usename = 'espalier'"));
      assertEquals(
          List.of(), psql.lines("select gid from pg_prepared_xacts where owner = 'espalier'"));
    }
  }

  @Test
  void withAPoolerEveryTransactionIsToldHowToWork() throws SQLException {
    Query how =
        Query.of(
            "select current_setting('espalier.tenant') as tenant, current_setting('statement_timeout') as longest,"
                + " current_setting('lock_timeout') as waiting, current_setting('timezone') as zone,"
                + " current_setting('transaction_read_only') as readonly");
    try (Connection session = pool.getConnection()) {
      assertEquals(
          "test-pooled 30s 10s UTC off",
          Beginning.ofWork(true)
              .read(behind(session), how, Args.none(), "test-pooled", PooledSessionsTest::line));
      assertEquals(
          "test-pooled 7s 10s UTC on",
          Beginning.ofAnalysis(true, "7s")
              .read(behind(session), how, Args.none(), "test-pooled", PooledSessionsTest::line));
      assertTrue(
          lines(session, "select coalesce(current_setting('espalier.tenant', true), '')")
              .contains(""));
    }
  }

  private static String line(ResultSet rows) throws SQLException {
    rows.next();
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      values.add(rows.getString(i));
    }
    return String.join(" ", values);
  }

  private static List<String> lines(Connection session, String query) throws SQLException {
    try (PreparedStatement statement = behind(session).prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }

  /** The session itself: what is asked of it is no statement of the server's. */
  private static Connection behind(Connection session) throws SQLException {
    try {
      return (Connection) session.unwrap(Class.forName("org.postgresql.PGConnection"));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.espalier.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A connection to the tests' database, past the server: for what no request can show. */
public final class Psql implements AutoCloseable {

  private final Connection connection;

  private Psql(String url, String user, String password) {
    try {
      this.connection = DriverManager.getConnection(setting(url), setting(user), setting(password));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the server works: it owns nothing and sees one tenant. */
  public static Psql application() {
    return new Psql(
        "quarkus.flyway.jdbc-url", "quarkus.datasource.username", "quarkus.datasource.password");
  }

  /** As the migrations run. */
  public static Psql owner() {
    return new Psql(
        "quarkus.flyway.jdbc-url", "quarkus.flyway.username", "quarkus.flyway.password");
  }

  /** As the superuser of the embedded server, whom nothing holds. */
  public static Psql superuser() {
    return new Psql("quarkus.flyway.jdbc-url", "espalier.test.superuser", "espalier.test.password");
  }

  /** Says whose rows are to be seen until the connection ends. */
  public Psql tenant(String slug) {
    rows("select set_config('espalier.tenant', ?, false)", slug);
    return this;
  }

  /** Begins a transaction, which is undone at the end. */
  public Psql undone() {
    try {
      connection.setAutoCommit(false);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until as many others wait for locks that somebody holds; at most ten seconds. */
  public void awaitWaiting(int others) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      long waiting = count("select count(distinct pid) from pg_locks where not granted");
      if (waiting >= others) {
        return;
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("nobody waits");
  }

  /** All rows, each value as text. */
  public List<List<@Nullable String>> rows(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet result = statement.executeQuery()) {
      List<List<@Nullable String>> rows = new ArrayList<>();
      while (result.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The rows as lines, values parted by blanks: to compare with what is expected. */
  public List<String> lines(String sql, @Nullable Object... values) {
    return rows(sql, values).stream()
        .map(row -> String.join(" ", row.stream().map(String::valueOf).toList()))
        .toList();
  }

  /** The only value. */
  public String value(String sql, @Nullable Object... values) {
    return lines(sql, values).getFirst();
  }

  public long count(String sql, @Nullable Object... values) {
    return Long.parseLong(value(sql, values));
  }

  /** Runs a statement; the number of rows that it touched. */
  public int run(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      statement.execute();
      return statement.getUpdateCount();
    }
  }

  @Override
  public void close() {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}

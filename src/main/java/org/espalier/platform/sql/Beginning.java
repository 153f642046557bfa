package org.espalier.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the database is told when a transaction begins: the tenant, for row-level security, and
 * where a pooler forgets what sessions were told, how they are to work. All of it ends with the
 * transaction, but for what is told to whole sessions ({@link ToldSessions}).
 */
final class Beginning implements Alone.Telling {

  private static final Map<String, String> WORK =
      Map.of("statement_timeout", "30s", "lock_timeout", "10s", "timezone", "UTC");

  private static final String LOCAL = "select set_config('espalier.tenant', ?, true)";
  private static final String LASTING = "select set_config('espalier.tenant', ?, false)";

  private final String told;

  private Beginning(String tenant, Map<String, String> settings) {
    this.told =
        settings.entrySet().stream()
            .map(one -> ", set_config('" + one.getKey() + "', '" + one.getValue() + "', true)")
            .collect(Collectors.joining("", tenant, ""));
  }

  /** Of work that reads and writes. */
  static Beginning ofWork(boolean pooled) {
    return new Beginning(LOCAL, pooled ? WORK : Map.of());
  }

  /** Of reads outside transactions, in sessions that keep what they are told. */
  static Beginning ofSession() {
    return new Beginning(LASTING, Map.of());
  }

  /** Of reads that look at everybody, and are stopped after a time of their own. */
  static Beginning ofAnalysis(boolean pooled, String timeout) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (pooled) {
      settings.putAll(WORK);
      settings.put("statement_timeout", timeout);
      settings.put("transaction_read_only", "on");
    }
    return new Beginning(LOCAL, settings);
  }

  /** Says it on a connection that has begun a transaction. */
  void say(Connection connection, String tenant) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(told)) {
      statement.setString(1, tenant);
      statement.execute();
    }
  }

  /**
   * Runs a query outside a transaction: what is said and the query are pipelined, and PostgreSQL
   * treats the pair as one implicit transaction, so that the settings end with it; those of a
   * session begin with its commit, and not if it fails.
   */
  @Override
  public <T> T read(
      Connection connection, Query query, Args args, String tenant, ResultMapper<T> mapper)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(told + ";" + query.jdbc())) {
      statement.setString(1, tenant);
      Binding.bind(statement, 2, query, args, tenant);
      statement.execute();
      statement.getMoreResults();
      try (ResultSet rows = statement.getResultSet()) {
        return mapper.map(rows);
      }
    }
  }

  /** Runs a query outside a transaction in a session that knows the tenant. */
  static <T> T untold(
      Connection connection, Query query, Args args, String tenant, ResultMapper<T> mapper)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query.jdbc())) {
      Binding.bind(statement, 1, query, args, tenant);
      try (ResultSet rows = statement.executeQuery()) {
        return mapper.map(rows);
      }
    }
  }
}

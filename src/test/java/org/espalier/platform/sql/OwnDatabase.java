package org.espalier.platform.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** A database beside that of the server, as the superuser sees it; gone at the end. */
final class OwnDatabase implements AutoCloseable {

  private final String name;
  private final Connection connection;

  private OwnDatabase(String name) throws SQLException {
    this.name = name;
    this.connection = connect(name);
  }

  static OwnDatabase create(String name) throws SQLException {
    try (Connection server = connect("postgres");
        Statement statement = server.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("create database " + name + " owner espalier_owner");
    }
    return new OwnDatabase(name);
  }

  /** Migrates as the server does when it starts, up to a version or {@code latest}. */
  void migrate(String version) {
    Flyway.configure()
        .dataSource(url(name), setting("quarkus.flyway.username"), password())
        .locations(
            "filesystem:src/main/resources/db/migration", "filesystem:src/main/resources/db/single")
        .initSql(setting("quarkus.flyway.init-sql"))
        .target(version)
        .load()
        .migrate();
  }

  /** The first column of all rows. */
  List<String> list(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  /** Why the database does not take a statement; empty if it does. */
  String refusal(String sql) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.getParameterMetaData();
      return "";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    try (Connection server = connect("postgres");
        Statement statement = server.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
    }
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", password());
  }

  private static String url(String database) {
    return setting("quarkus.flyway.jdbc-url").replaceFirst("/espalier$", "/" + database);
  }

  private static String password() {
    return setting("quarkus.flyway.password");
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}

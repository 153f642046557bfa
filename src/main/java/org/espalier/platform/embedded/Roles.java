package org.espalier.platform.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.espalier.platform.start.StartRefused;

/**
 * Makes the roles that the migrations expect. {@code espalier_app} is a group without login that
 * holds the application's rights; the login of the application is a member of it and owns nothing.
 */
final class Roles {

  private static final int OLDEST_SERVER = 15;
  private static final Set<String> MADE_MEANWHILE = Set.of("42710", "23505");

  private Roles() {}

  static void prepareEmbedded(EmbeddedPostgresql server) {
    String password = "'" + server.secret() + "'";
    try (Connection connection = server.superuser().connect();
        Statement statement = connection.createStatement()) {
      makeRole(connection, "espalier_app", "nologin");
      makeRole(connection, "espalier_owner", "login password " + password);
      makeRole(connection, "espalier", "login password " + password + " in role espalier_app");
      if (!exists(connection, "select 1 from pg_database where datname = ?", "espalier")) {
        statement.execute("create database espalier owner espalier_owner");
      }
    } catch (SQLException e) {
      throw new StartRefused("cannot prepare the embedded PostgreSQL: " + e.getMessage(), e);
    }
  }

  /**
   * Makes sure that the application gets a role without ownership. Returns the login that it is to
   * use.
   */
  static Login prepareExternal(Login owner, Login application) {
    boolean single = owner.username().equals(application.username());
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_SERVER) {
        throw new StartRefused(
            "PostgreSQL " + version + " is too old: " + OLDEST_SERVER + " or newer is needed.");
      }
      makeRole(connection, "espalier_app", "nologin");
      if (!exists(
          connection,
          "select 1 where pg_has_role(?, 'espalier_app', 'member')",
          application.username())) {
        statement.execute("grant espalier_app to " + quoted(application.username()));
      }
      return single ? application.as("espalier_app") : application;
    } catch (SQLException e) {
      throw new StartRefused(
          "cannot prepare the database for "
              + owner
              + ": "
              + e.getMessage()
              + ". The login needs CREATEROLE once, or somebody runs: create role espalier_app nologin;"
              + " grant espalier_app to "
              + quoted(application.username())
              + ";",
          e);
    }
  }

  /** Of several servers that start at once the first one makes it. */
  private static void makeRole(Connection connection, String name, String options)
      throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("create role " + name + " " + options);
      } catch (SQLException e) {
        if (!MADE_MEANWHILE.contains(String.valueOf(e.getSQLState()))) {
          throw e;
        }
      }
    }
  }

  private static boolean exists(Connection connection, String query, String value)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, value);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}

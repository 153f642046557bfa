package org.espalier.platform.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.espalier.platform.start.StartRefused;

/** A database of its own standing as a file that pg_dump writes and pg_restore reads. */
final class DumpFile {

  private static final String SEES_ALL =
      "select r.rolsuper or r.rolbypassrls from pg_roles r where r.rolname = current_user";
  private static final String ANYTHING =
      """
      select count(*) > 0
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'espalier') and c.relkind in ('r', 'p', 'v', 'm', 'S')\
      """;

  private DumpFile() {}

  /**
   * Writes a database as it is at one moment.
   *
   * @throws StartRefused if the login does not see the rows of all tenants, or pg_dump is missing
   */
  static void write(Login login, Path file) {
    int server;
    try (Connection connection = login.connect()) {
      server = connection.getMetaData().getDatabaseMajorVersion();
      if (!is(connection, SEES_ALL)) {
        throw new StartRefused(
            login.username()
                + " does not see the rows of all tenants. Somebody runs, once: create role"
                + " espalier_backup login bypassrls password '…'; grant pg_read_all_data to"
                + " espalier_backup; and ESPALIER_DATABASE_BACKUP_USERNAME names it.");
      }
    } catch (SQLException e) {
      throw new StartRefused("cannot reach " + login + ": " + e.getMessage(), e);
    }
    ClientProgram.find("pg_dump", server).run(login, List.of("--format=custom", "--file=" + file));
  }

  /**
   * Reads a database into one that has no tables.
   *
   * @throws StartRefused if it has any, or pg_restore is missing
   */
  static void read(Path file, Login owner, Login application) {
    Roles.prepareExternal(owner, application);
    int server;
    try (Connection connection = owner.connect()) {
      server = connection.getMetaData().getDatabaseMajorVersion();
      if (is(connection, ANYTHING)) {
        throw new StartRefused(
            "refusing to restore into "
                + owner.place()
                + ", which has tables: name an empty database.");
      }
    } catch (SQLException e) {
      throw new StartRefused("cannot reach " + owner + ": " + e.getMessage(), e);
    }
    ClientProgram.find("pg_restore", server)
        .run(
            owner,
            List.of("--no-owner", "--exit-on-error", "--single-transaction", file.toString()));
  }

  /** Who makes backups, if somebody is named for it; else the owner of the schema. */
  static Login whoReadsAll(Login owner, Map<String, String> env) {
    String name = env.get("ESPALIER_DATABASE_BACKUP_USERNAME");
    return name == null || name.isBlank()
        ? owner
        : new Login(
            owner.url(), name, env.getOrDefault("ESPALIER_DATABASE_BACKUP_PASSWORD", ""), null);
  }

  private static boolean is(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }
}

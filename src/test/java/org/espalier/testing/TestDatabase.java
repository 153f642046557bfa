package org.espalier.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.espalier.platform.embedded.DataFolder;
import org.espalier.platform.embedded.Database;
import org.jspecify.annotations.Nullable;

/**
 * The database of all tests: the product's embedded PostgreSQL in the build folder, emptied before
 * the server starts. It differs from production in one thing only: it does not wait for the disk.
 * {@code -Despalier.test.database} names another one ({@link OtherDatabase}).
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

  private static final Path FOLDER =
      Path.of(System.getProperty("espalier.test.folder", "target/test-data")).toAbsolutePath();

  private @Nullable Database database;

  @Override
  public Map<String, String> start() {
    Map<String, String> settings =
        new HashMap<>(OtherDatabase.settings().orElseGet(this::embedded));
    settings.put("espalier.data-dir", FOLDER.toString());
    settings.put("quarkus.http.host", "127.0.0.1");
    settings.put("quarkus.http.test-port", "0");
    // Tests do the chores themselves: those of every tenant would take minutes, in the midst of
    // others.
    settings.put("espalier.upkeep.every", "0s");
    // The same with queues: a look in the midst of a test would count among its statements.
    settings.put("espalier.queues.every", "0s");
    return settings;
  }

  private Map<String, String> embedded() {
    Database started = Database.embedded(new DataFolder(FOLDER));
    database = started;
    Map<String, String> settings = new HashMap<>(started.settings());
    renew(settings);
    settings.put("espalier.test.superuser", "postgres");
    settings.put(
        "espalier.test.password", settings.getOrDefault("quarkus.datasource.password", ""));
    return settings;
  }

  @Override
  public void stop() {
    if (database != null) {
      database.release();
    }
  }

  private static void renew(Map<String, String> settings) {
    String url = settings.getOrDefault("quarkus.datasource.jdbc.url", "");
    String password = settings.getOrDefault("quarkus.datasource.password", "");
    try (Connection connection =
            DriverManager.getConnection(
                url.replaceFirst("/espalier$", "/postgres"), "postgres", password);
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set fsync = off");
      statement.execute("alter system set full_page_writes = off");
      statement.execute("select pg_reload_conf()");
      statement.execute("drop database espalier with (force)");
      statement.execute("create database espalier owner espalier_owner");
      statement.execute("alter database espalier set synchronous_commit = off");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot renew the database of the tests", e);
    }
  }
}

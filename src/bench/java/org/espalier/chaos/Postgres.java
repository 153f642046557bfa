package org.espalier.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that writes everything down before it answers, and that can be killed. */
final class Postgres implements AutoCloseable {

  private static final long PATIENCE_MILLIS = Duration.ofSeconds(60).toMillis();

  private final Path folder;
  private final int port;
  private final Path program;
  private Process process;

  private Postgres(Path folder, int port, Path program) throws IOException {
    this.folder = folder;
    this.port = port;
    this.program = program;
    this.process = run();
  }

  /** Makes a database with the logins of the server. */
  static Postgres make(Path folder) throws Exception {
    Files.createDirectories(folder);
    int port = Processes.freePort();
    try (EmbeddedPostgres made =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(folder.resolve("postgresql"))
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
            .setLocaleConfig("locale", "C.UTF-8")
            .start()) {
      try (Connection connection = made.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role espalier_app nologin");
        statement.execute("create role espalier_owner login");
        statement.execute("create role espalier login in role espalier_app");
        statement.execute("create database espalier owner espalier_owner");
      }
    }
    Postgres postgres = new Postgres(folder, port, program(folder.resolve("binaries")));
    postgres.awaitReady();
    return postgres;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/espalier";
  }

  /** Kills it and starts it again; it recovers what was committed. */
  void killAndRestart() throws Exception {
    Processes.kill(process);
    awaitReady();
  }

  /** While processes of the killed one are still there it refuses to start: it is tried again. */
  private void awaitReady() throws Exception {
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!answers()) {
      if (!process.isAlive()) {
        process = run();
      }
      if (System.currentTimeMillis() > deadline) {
        throw new IllegalStateException("PostgreSQL does not start: see " + log());
      }
      Thread.sleep(100);
    }
  }

  private boolean answers() {
    try (Connection connection = DriverManager.getConnection(url(), "postgres", "")) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private Process run() throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // It refuses to run as root: in a name space of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(program.toString(), "-D", folder.resolve("postgresql").toString()));
    Map.of(
            "port", Integer.toString(port),
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "150",
            "shared_buffers", "128MB",
            "fsync", "on",
            "synchronous_commit", "on")
        .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return Processes.start(command, Map.of("LC_ALL", "C.UTF-8"), log());
  }

  private Path log() {
    return folder.resolve("postgresql.log");
  }

  private static Path program(Path binaries) throws IOException {
    try (Stream<Path> all = Files.walk(binaries)) {
      return all.filter(path -> path.endsWith(Path.of("bin", "postgres")))
          .findFirst()
          .orElseThrow();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}

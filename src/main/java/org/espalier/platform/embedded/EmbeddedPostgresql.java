package org.espalier.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.espalier.platform.start.StartRefused;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server process of our own, on a loopback port, with durable settings. It may outlive
 * us (when this process is killed): the next start adopts it. It may have died without us: its own
 * recovery runs at the next start.
 */
final class EmbeddedPostgresql {

  private static final Logger LOG = Logger.getLogger(EmbeddedPostgresql.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "''",
          "password_encryption", "scram-sha-256",
          "max_connections", "100",
          "shared_buffers", "256MB",
          "work_mem", "16MB",
          "max_wal_size", "2GB",
          "timezone", "UTC");

  private final int port;
  private final ProcessHandle process;
  private final String secret;

  private EmbeddedPostgresql(int port, ProcessHandle process, String secret) {
    this.port = port;
    this.process = process;
    this.secret = secret;
  }

  static EmbeddedPostgresql start(DataFolder folder) {
    folder.open();
    String secret = folder.secret();
    Optional<Postmaster> running = Postmaster.of(folder.postgresql());
    if (running.isPresent()) {
      EmbeddedPostgresql adopted = of(running.get(), secret);
      adopted.await();
      LOG.infof("adopted the running PostgreSQL on port %d", adopted.port);
      return adopted.locked(folder);
    }
    return launch(folder, secret).locked(folder);
  }

  private static EmbeddedPostgresql launch(DataFolder folder, String secret) {
    Path data = folder.postgresql();
    try {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
      folder.makePrivate(folder.binaries());
      var builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(folder.binaries().toFile())
              .setRegisterShutdownHook(false)
              .setPGStartupWait(PATIENCE)
              .setLocaleConfig("locale", "C.UTF-8")
              .setConnectConfig("password", secret);
      SETTINGS.forEach(builder::setServerConfig);
      String binaries = System.getenv("ESPALIER_POSTGRESQL_BINARIES");
      if (binaries != null && !binaries.isBlank()) {
        builder.setPgBinaryResolver(new PackedBinaries(Path.of(binaries)));
      }
      builder.start();
      folder.makePrivate(folder.binaries());
    } catch (IOException | IllegalStateException e) {
      throw new StartRefused(
          "the embedded PostgreSQL in "
              + data
              + " does not start: "
              + e.getMessage()
              + ". In a build without one ESPALIER_DATABASE_URL has to name another.",
          e);
    }
    Postmaster made =
        Postmaster.of(data)
            .orElseThrow(
                () -> new StartRefused("PostgreSQL ended at once: see what it wrote above."));
    return of(made, secret);
  }

  /** A server that runs already. */
  static EmbeddedPostgresql of(Postmaster running, String secret) {
    return new EmbeddedPostgresql(running.port(), running.process(), secret);
  }

  /**
   * Nobody on this machine gets in without the password: initdb leaves the door open, this shuts
   * it.
   */
  private EmbeddedPostgresql locked(DataFolder folder) {
    Path rules = folder.postgresql().resolve("pg_hba.conf");
    try {
      if (Files.readString(rules).contains("trust")) {
        try (Connection connection = superuser().connect();
            Statement statement = connection.createStatement()) {
          statement.execute("alter role postgres password '" + secret + "'");
          Files.writeString(rules, "host all all 127.0.0.1/32 scram-sha-256\n");
          statement.execute("select pg_reload_conf()");
        }
      }
      return this;
    } catch (IOException | SQLException e) {
      throw new StartRefused("cannot secure the embedded PostgreSQL: " + e.getMessage(), e);
    }
  }

  /** The superuser, for making roles and nothing else. */
  Login superuser() {
    return new Login(url("postgres"), "postgres", secret, null);
  }

  Login owner() {
    return new Login(url("espalier"), "espalier_owner", secret, null);
  }

  Login application() {
    return new Login(url("espalier"), "espalier", secret, null);
  }

  String secret() {
    return secret;
  }

  /** Asks the server to stop when its last client is gone, and waits for that. */
  void stop() {
    process.destroy();
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warnf(
          "PostgreSQL (process %d) did not stop in time; the next start adopts it", process.pid());
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void await() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        superuser().connect().close();
        return;
      } catch (SQLException e) {
        if (System.nanoTime() > deadline || !process.isAlive()) {
          throw new StartRefused(
              "the PostgreSQL found running on port " + port + " does not answer.", e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
    }
  }
}

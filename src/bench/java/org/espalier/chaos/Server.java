package org.espalier.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packaged server in a process of its own, which can be killed and started again. */
final class Server implements AutoCloseable {

  private static final long PATIENCE_MILLIS = Duration.ofMinutes(3).toMillis();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Options options;
  private final Map<String, String> environment;
  private final String base;
  private final Path log;
  private volatile Process process;

  Server(Options options, int number, String database, Issuer issuer) throws IOException {
    int port = Processes.freePort();
    this.options = options;
    this.base = "http://127.0.0.1:" + port;
    this.log = options.data().resolve("server-" + number + ".log");
    this.environment =
        new HashMap<>(
            Map.of(
                "ESPALIER_PORT",
                Integer.toString(port),
                "ESPALIER_DATA_DIR",
                options.data().resolve("server-" + number).toString(),
                "ESPALIER_DATABASE_URL",
                database,
                "ESPALIER_DATABASE_USERNAME",
                "espalier",
                "ESPALIER_DATABASE_OWNER_USERNAME",
                "espalier_owner",
                "ESPALIER_OIDC_ISSUER",
                issuer.url(),
                "ESPALIER_OIDC_AUDIENCE",
                Issuer.AUDIENCE,
                "ESPALIER_OUTBOUND_PRIVATE",
                "true",
                "ESPALIER_RATE_REQUESTS",
                options.quota() == 0 ? "1000000" : Integer.toString(options.quota())));
    // Flyway wants one; PostgreSQL trusts whoever is on this machine.
    environment.put("ESPALIER_DATABASE_PASSWORD", "none");
    environment.put("ESPALIER_DATABASE_OWNER_PASSWORD", "none");
    this.process = run();
  }

  String base() {
    return base;
  }

  boolean ready() {
    try {
      HttpRequest health =
          HttpRequest.newBuilder(URI.create(base + "/q/health/ready"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return HTTP.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void awaitReady() throws InterruptedException {
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!ready()) {
      if (!process.isAlive() || System.currentTimeMillis() > deadline) {
        throw new IllegalStateException("the server did not start: see " + log);
      }
      Thread.sleep(100);
    }
  }

  /** Kills it and starts it again; it is ready a while later. */
  void killAndRestart() throws IOException {
    Processes.kill(process);
    process = run();
  }

  private Process run() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Processes.start(
        List.of(
            java.toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "-jar",
            options.root().resolve("target/quarkus-app/quarkus-run.jar").toString()),
        environment,
        log);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}

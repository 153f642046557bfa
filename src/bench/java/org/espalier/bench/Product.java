package org.espalier.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged server in a process of its own, on its embedded database. */
final class Product implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 900_000;

  private final Process process;
  private final String base;
  private final Path data;
  private final long began = System.nanoTime();

  private Product(Process process, String base, Path data) {
    this.process = process;
    this.base = base;
    this.data = data;
  }

  static Product start(Settings settings) throws Exception {
    Files.createDirectories(settings.data());
    Path home = settings.data().resolve("server");
    Path log = settings.data().resolve("server.log");
    int port = Settings.freePort();
    List<String> command = settings.java();
    command.add("-jar");
    command.add(settings.app().resolve("quarkus-run.jar").toString());
    command.addAll(settings.arguments());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("ESPALIER_PORT", Integer.toString(port));
    builder.environment().put("ESPALIER_DATA_DIR", home.toString());
    builder.redirectOutput(log.toFile());
    Product product = new Product(builder.start(), "http://127.0.0.1:" + port, home);
    product.awaitReady(log);
    return product;
  }

  String base() {
    return base;
  }

  long pid() {
    return process.pid();
  }

  /** Time since its process began. */
  double millis() {
    return (System.nanoTime() - began) / 1e6;
  }

  /** The process of the embedded PostgreSQL. */
  long postmaster() throws IOException {
    return Long.parseLong(postmasterLine(0));
  }

  /** The database, for the superuser. */
  String jdbcUrl() throws IOException {
    return "jdbc:postgresql://127.0.0.1:" + postmasterLine(3) + "/espalier";
  }

  String password() throws IOException {
    return Files.readString(data.resolve("postgresql.secret")).strip();
  }

  private String postmasterLine(int number) throws IOException {
    return Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(number).strip();
  }

  private void awaitReady(Path log) throws Exception {
    HttpRequest ready = HttpRequest.newBuilder(URI.create(base + "/q/health/ready")).build();
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!answers(client, ready)) {
        if (!process.isAlive() || System.currentTimeMillis() > deadline) {
          close();
          throw new IllegalStateException("the server did not start: see " + log);
        }
        Thread.sleep(10);
      }
    }
  }

  private static boolean answers(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Ends it at once, and leaves its PostgreSQL to the next. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
  }
}

package org.espalier.packaging;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged server in a process of its own, as an operator runs it. */
final class PackagedServer implements AutoCloseable {

  static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final String base;
  private final Path log;

  private PackagedServer(Process process, String base, Path log) {
    this.process = process;
    this.base = base;
    this.log = log;
  }

  /** Starts it, and waits until it is ready. */
  static PackagedServer start(Path data, Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    int port = freePort();
    Path log = data.resolveSibling(data.getFileName() + ".log");
    ProcessBuilder builder = command(data, arguments);
    builder.environment().put("ESPALIER_PORT", Integer.toString(port));
    builder.environment().putAll(settings);
    Process process = builder.redirectOutput(log.toFile()).start();
    PackagedServer server = new PackagedServer(process, "http://127.0.0.1:" + port, log);
    server.awaitReady();
    return server;
  }

  /** Runs it for something else than serving, and says what it said; it has to succeed. */
  static String run(Path data, String... arguments) throws IOException, InterruptedException {
    Process process = command(data, arguments).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said;
  }

  private static ProcessBuilder command(Path data, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-jar");
    command.add(JAR.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("ESPALIER_"));
    builder.environment().put("ESPALIER_DATA_DIR", data.toString());
    return builder;
  }

  /** A token for whoever may do everything in a tenant. */
  String admin(String tenant) throws IOException, InterruptedException {
    String body =
        "{\"tenant\":\""
            + tenant
            + "\",\"subject\":\"admin\",\"roles\":[\"talent-admin\",\"compensation\",\"integration\"],"
            + "\"scopes\":[\"knowledge:bulk\",\"mentoring:bulk\",\"mentor-profiles:bulk\"]}";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/dev/token"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    String answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return answer.replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
  }

  HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  byte[] file(String path, String token) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        HTTP.send(request(path, token).build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " gave " + answer.statusCode());
    }
    return answer.body();
  }

  boolean ready() {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/q/health/ready")).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Tells it to end, as service managers do, and goes on. */
  void terminate() {
    process.destroy();
  }

  /** Waits until it has ended; what it printed. */
  String ended() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the server does not end: see " + log);
    }
    return Files.readString(log);
  }

  private void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!ready()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("the server did not start: " + Files.readString(log));
      }
      Thread.sleep(50);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}

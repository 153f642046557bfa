package org.espalier.testing.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A Keycloak that runs, with nothing in it but the realm of the realm file. It keeps everything in
 * memory, and it ends with the tests whatever becomes of them.
 */
final class Keycloak implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final String url;
  private final String adminPassword;
  private final Thread atEnd = new Thread(this::end);

  private Keycloak(Process process, String url, String adminPassword) {
    this.process = process;
    this.url = url;
    this.adminPassword = adminPassword;
  }

  /** Starts it and waits until it has its realm. */
  static Keycloak start() {
    Distribution distribution = Distribution.ready();
    distribution.importRealm();
    int port = freePort();
    String password = UUID.randomUUID().toString();
    Process process =
        distribution.run(
            List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname-strict=false"),
            Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", password));
    Keycloak keycloak = new Keycloak(process, "http://127.0.0.1:" + port, password);
    Runtime.getRuntime().addShutdownHook(keycloak.atEnd);
    keycloak.awaitRealm();
    return keycloak;
  }

  String url() {
    return url;
  }

  String adminPassword() {
    return adminPassword;
  }

  /** The number of its process. */
  long process() {
    return process.pid();
  }

  @Override
  public void close() {
    end();
    Runtime.getRuntime().removeShutdownHook(atEnd);
  }

  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitRealm() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest realm = HttpRequest.newBuilder(URI.create(url + "/realms/acme")).build();
      while (!answers(http, realm)) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          end();
          throw new IllegalStateException("Keycloak does not start, see " + Distribution.log());
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false; // nobody listens yet
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

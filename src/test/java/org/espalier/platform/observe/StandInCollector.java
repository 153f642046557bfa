package org.espalier.platform.observe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A collector on loopback that keeps what it gets. Tests ask it over HTTP, for it is not loaded
 * where they are: {@code GET /} answers with a line in Base64 for each batch.
 */
public final class StandInCollector implements QuarkusTestResourceLifecycleManager {

  /** The key that it wants to see. */
  static final String KEY = "the-key-of-the-collector";

  private final List<String> batches = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  public StandInCollector() {
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> start() {
    server.createContext("/", this::tell);
    server.createContext("/v1/traces", this::keep);
    server.start();
    return Map.of(
        "espalier.otlp.endpoint",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "espalier.otlp.headers",
        "x-key=" + KEY);
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private void keep(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      boolean known = KEY.equals(exchange.getRequestHeaders().getFirst("x-key"));
      if (known) {
        batches.add(Base64.getEncoder().encodeToString(body));
      }
      exchange.sendResponseHeaders(known ? 200 : 401, -1);
    }
  }

  private void tell(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] all = String.join("\n", batches).getBytes(StandardCharsets.US_ASCII);
      exchange.sendResponseHeaders(200, all.length == 0 ? -1 : all.length);
      exchange.getResponseBody().write(all);
    }
  }
}

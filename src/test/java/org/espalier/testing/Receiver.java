package org.espalier.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Somebody outside who receives webhooks, on loopback, and answers as a test says. */
public final class Receiver implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  private final HttpServer server;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private volatile Function<Received, Reply> answering = _ -> new Reply(204, Map.of(), "");

  public Receiver() {
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where it is. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?a=b";
  }

  /** From now on it answers with a status. */
  public void answer(int status) {
    answer(_ -> new Reply(status, Map.of(), ""));
  }

  /** From now on it answers so. */
  public void answer(Function<Received, Reply> how) {
    this.answering = how;
  }

  /** The next request. */
  public Received next() {
    try {
      Received next = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertTrue(next != null, "nothing was received");
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The next requests, in the order in which they came. */
  public List<Received> next(int count) {
    List<Received> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(next());
    }
    return all;
  }

  /** Insists that all that came was looked at. */
  public void nothing() {
    assertEquals(List.of(), List.copyOf(received));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Received one =
          new Received(exchange.getRequestMethod() + " " + exchange.getRequestURI(), headers, body);
      Reply reply = answering.apply(one);
      received.add(one);
      reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** A request. */
  public record Received(String line, Map<String, String> headers, String body) {

    /** The id that stays the same over attempts. */
    public String id() {
      return String.valueOf(headers.get("webhook-id"));
    }

    public JsonNode json() {
      return Relaxed.tree(body);
    }

    /** What happened. */
    public String type() {
      return json().at("/type").asText();
    }

    /** Where it is in the feed. */
    public long position() {
      return json().at("/data/position").asLong();
    }
  }

  /** An answer. */
  public record Reply(int status, Map<String, String> headers, String body) {}
}

package org.espalier.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A client of all servers, each request to the next one. A request without an answer is sent again
 * to another server, under the same key, until there is one.
 */
final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<Integer> LATER = List.of(429, 502, 503, 504);

  private final List<Server> servers;
  private final String token;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

  Api(List<Server> servers, String token) {
    this.servers = servers;
    this.token = token;
  }

  /** How often a request had to be sent again. */
  int repeated() {
    return repeated.get();
  }

  /** Answers that no server should give, whatever happens to it. */
  List<String> surprises() {
    return List.copyOf(surprises);
  }

  JsonNode get(String path) throws InterruptedException {
    return send("GET", path, null, null, "application/json").expect(200);
  }

  Answer put(String path, String relaxed) throws InterruptedException {
    return send("PUT", path, null, relaxed.replace('\'', '"'), "application/json");
  }

  /** Sends a command that takes effect once, however often it has to be sent. */
  Answer post(String path, String key, String relaxed) throws InterruptedException {
    return send("POST", path, key, relaxed.replace('\'', '"'), "application/json");
  }

  Answer send(String method, String path, @Nullable String key, @Nullable String body, String type)
      throws InterruptedException {
    Instant until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      Answer answer = once(method, path, key, body, type);
      if (answer != null) {
        return answer;
      }
      repeated.incrementAndGet();
      Thread.sleep(100);
    }
    return new Answer(method + " " + path, 0, JSON.nullNode());
  }

  /** The answer of the next server; null if there is none yet. */
  private @Nullable Answer once(
      String method, String path, @Nullable String key, @Nullable String body, String type)
      throws InterruptedException {
    String base = servers.get(Math.floorMod(turn.getAndIncrement(), servers.size())).base();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
            .timeout(Duration.ofSeconds(45))
            .header("Authorization", "Bearer " + token)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", type);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return answered(
          new Answer(method + " " + path, response.statusCode(), JSON.readTree(response.body())));
    } catch (IOException e) {
      return null;
    }
  }

  private @Nullable Answer answered(Answer answer) {
    if (answer.status() == 500) {
      surprises.add(answer.toString());
    }
    boolean later =
        answer.status() == 500
            || LATER.contains(answer.status())
            || answer.code().equals("IDEMPOTENCY_KEY_RUNNING");
    return later ? null : answer;
  }

  /** What a server answered; status 0 if none did for long. */
  record Answer(String question, int status, JsonNode body) {

    String code() {
      return body.path("code").asText();
    }

    JsonNode expect(int wanted) {
      if (status != wanted) {
        throw new IllegalStateException(this.toString());
      }
      return body;
    }
  }
}

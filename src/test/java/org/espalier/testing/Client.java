package org.espalier.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who talks to the server over HTTP. Paths are those below {@code /api/v1} unless they say
 * otherwise ({@code ~/openapi} is the server's root).
 */
public final class Client {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String JSON = "application/json";

  private final Map<String, String> headers;

  private Client(Map<String, String> headers) {
    this.headers = Map.copyOf(headers);
  }

  /** Somebody without a token. */
  public static Client nobody() {
    return new Client(Map.of());
  }

  static Client bearing(String token) {
    return nobody().with("Authorization", "Bearer " + token);
  }

  /** The same caller, sending one more header, or another value of it. */
  public Client with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Client(more);
  }

  /** The value of a header that this caller sends. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  public Answer get(String path) {
    return sendRaw("GET", path, null, null);
  }

  public Answer post(String path, String relaxedJson) {
    return sendRaw("POST", path, JSON, bytes(Relaxed.strict(relaxedJson)));
  }

  /** Puts a thing by its external id. */
  public Answer put(String kind, String externalId, String relaxedJson) {
    return sendRaw("PUT", byExternalId(kind, externalId), JSON, bytes(Relaxed.strict(relaxedJson)));
  }

  public Answer patch(String path, String relaxedJson) {
    return sendRaw(
        "PATCH", path, "application/merge-patch+json", bytes(Relaxed.strict(relaxedJson)));
  }

  public Answer delete(String path) {
    return sendRaw("DELETE", path, null, null);
  }

  /** Puts a thing that must be new, and says its id. */
  public UUID create(String kind, String externalId, String relaxedJson) {
    return put(kind, externalId, relaxedJson).expect(201).id();
  }

  /** The id of a thing that must be there. */
  public UUID id(String kind, String externalId) {
    return get(byExternalId(kind, externalId)).expect(200).id();
  }

  /** Imports rows, each a relaxed JSON object, and waits for the end. */
  public Answer importRows(String kind, String... rows) {
    return importRows(kind, "", List.of(rows));
  }

  /** Imports rows with a query string such as {@code ?mode=replace}, and waits for the end. */
  public Answer importRows(String kind, String query, List<String> rows) {
    String file = rows.stream().map(Relaxed::strict).collect(Collectors.joining("\n"));
    return importFile(kind, query, "application/x-ndjson", bytes(file));
  }

  /** Imports a file as it is, and waits for the end: the answer is the job's last state. */
  public Answer importFile(String kind, String query, String type, byte[] file) {
    Answer taken = sendRaw("POST", "/imports/" + kind + query, type, file).expect(202);
    return importEnded(taken.id());
  }

  /** Waits until an import is COMPLETED or FAILED. */
  public Answer importEnded(UUID job) {
    return awaited("/imports/" + job, inState("COMPLETED", "FAILED"));
  }

  /** Waits until the copy of a person's data can be fetched; its id. */
  public UUID exportMade(UUID export) {
    awaited("/privacy/exports/" + export, inState("COMPLETED"));
    return export;
  }

  /** Names the peer who is asked in a review. */
  public void putRaters(UUID review, String peer) {
    String raters = "{raters:[{employeeExternalId:'" + peer + "', kind:'PEER'}]}";
    sendRaw(
            "PUT",
            "/reviews/" + review + "/raters",
            "application/json",
            bytes(Relaxed.strict(raters)))
        .expect(200);
  }

  /** Launches a review cycle, or tries it, and waits for the end: the launch as it is then. */
  public Answer launched(UUID cycle, String request) {
    return launchEnded(post("/review-cycles/" + cycle + "/launches", request).expect(202).id());
  }

  /** Waits until a launch has ended. */
  public Answer launchEnded(UUID launch) {
    return awaited("/review-cycle-launches/" + launch, inState("COMPLETED", "CANCELLED"));
  }

  /** Makes a report, and waits for the end: the run as it is then. */
  public Answer made(UUID report) {
    return made(report, "{}");
  }

  /** The same, as a request says. */
  public Answer made(UUID report, String request) {
    return runEnded(report, post("/reports/" + report + "/runs", request).expect(202).id());
  }

  /** Waits until a run of a report has ended. */
  public Answer runEnded(UUID report, UUID run) {
    return awaited("/reports/" + report + "/runs/" + run, inState("COMPLETED", "FAILED"));
  }

  /** Tries a webhook out, and waits for the end: the delivery. */
  public UUID tested(UUID webhook) {
    UUID delivery = post("/webhooks/" + webhook + "/test-events", "{}").expect(202).id();
    awaited(
        "/webhooks/" + webhook + "/deliveries/" + delivery,
        one -> !one.text("/state").equals("PENDING"));
    return delivery;
  }

  /** Sends bytes as they are. */
  public Answer sendRaw(String method, String path, @Nullable String type, byte @Nullable [] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url(path))
            .timeout(PATIENCE)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    headers.forEach(request::setHeader);
    try {
      Answer answer =
          Answer.of(
              method + " " + path,
              HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
      if (!path.startsWith("~/openapi")) {
        Witness.of(() -> nobody().get("~/openapi?format=json").expect(200).json())
            .check(method, url(path).getPath(), answer);
        Leaks.none(answer);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An answer that goes on. */
  HttpResponse<InputStream> stream(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url(path)).timeout(PATIENCE);
    headers.forEach(request::setHeader);
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The bytes of a file. */
  public byte[] file(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url(path)).timeout(PATIENCE);
    headers.forEach(request::setHeader);
    try {
      HttpResponse<byte[]> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      assertEquals(200, answer.statusCode(), path);
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The path of a thing by its external id. */
  public static String byExternalId(String kind, String externalId) {
    return "/" + kind + "/by-external-id/" + encoded(externalId);
  }

  /** Text as it may stand in a path or a query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static URI url(String path) {
    String server = ConfigProvider.getConfig().getValue("test.url", String.class);
    return URI.create(server + (path.startsWith("~") ? path.substring(1) : "/api/v1" + path));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Waits until rules have nobody left to look at. */
  public void rulesSettled() {
    awaited(
        "/rule-evaluations", all -> Set.of("COMPLETED").containsAll(all.texts("/items", "/state")));
  }

  /** Asks again and again until what is told has come to its end: the last answer. */
  private Answer awaited(String path, Predicate<Answer> ended) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Answer told = get(path).expect(200);
      if (ended.test(told)) {
        return told;
      }
      assertTrue(System.nanoTime() < deadline, () -> path + " goes on and on: " + told.body());
      pause();
    }
  }

  private static Predicate<Answer> inState(String... states) {
    return told -> Set.of(states).contains(told.text("/state"));
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

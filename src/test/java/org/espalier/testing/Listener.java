package org.espalier.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody who listens to server-sent events. */
public final class Listener implements AutoCloseable {

  private final HttpResponse<InputStream> answer;
  private final BufferedReader lines;
  private String id = "";

  private Listener(HttpResponse<InputStream> answer) {
    this.answer = answer;
    this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  /** Begins to listen. */
  public static Listener of(Client client, String path) {
    HttpResponse<InputStream> answer = client.with("Accept", "text/event-stream").stream(path);
    assertEquals(200, answer.statusCode(), path);
    return new Listener(answer);
  }

  /** What the answer says that it is. */
  public String type() {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  /** The next event; comments are passed over. */
  public JsonNode next() {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring("id: ".length());
        } else if (line.startsWith("data: ")) {
          JsonNode event = Relaxed.tree(line.substring("data: ".length()));
          assertEquals(id, event.at("/position").asText());
          return event;
        }
      }
      throw new AssertionError("the stream ended");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Insists on the type of the next event, and says its id. */
  public String event(String type) {
    assertEquals(type, next().at("/type").asText());
    return id;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

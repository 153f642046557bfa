package org.espalier.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A client of GraphQL over WebSocket. */
public final class GraphqlSocket implements WebSocket.Listener, AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PATIENCE_SECONDS = 20;

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private @Nullable WebSocket socket;

  private GraphqlSocket() {}

  /** Tries to connect with these headers; fails as the handshake does. */
  public static CompletableFuture<GraphqlSocket> open(
      Map<String, String> headers, String... protocols) {
    GraphqlSocket made = new GraphqlSocket();
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    headers.forEach(builder::header);
    if (protocols.length == 1) {
      builder.subprotocols(protocols[0]);
    }
    String server = ConfigProvider.getConfig().getValue("test.url", String.class);
    URI uri = URI.create(server.replaceFirst("^http", "ws") + "/graphql");
    return builder
        .buildAsync(uri, made)
        .thenApply(socket -> {
          made.socket = socket;
          return made;
        });
  }

  /** Connects and introduces itself. */
  public static GraphqlSocket of(Client client) {
    GraphqlSocket made =
        open(Map.of("Authorization", client.header("Authorization")), "graphql-transport-ws")
            .join();
    made.say("{type:'connection_init'}");
    assertEquals("connection_ack", made.next().at("/type").asText());
    return made;
  }

  /** Says something in relaxed JSON. */
  public void say(String relaxed) {
    sayRaw(Relaxed.strict(relaxed));
  }

  /** Says something as it is. */
  public void sayRaw(String text) {
    open().sendText(text, true).join();
  }

  /** Starts an operation. */
  public void subscribe(String id, String query) {
    subscribe(id, query, "{}");
  }

  /** Starts an operation with variables, in relaxed JSON. */
  public void subscribe(String id, String query, String variables) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    ObjectNode payload =
        message.put("type", "subscribe").put("id", id).putObject("payload").put("query", query);
    payload.set("variables", Relaxed.tree(variables));
    sayRaw(message.toString());
  }

  /** The next thing that the server says; {@code close <status>} as a text if it hangs up. */
  public JsonNode next() {
    try {
      String text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertTrue(text != null, "the server says nothing");
      return Relaxed.tree(String.valueOf(text));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The data of the next event of an operation. */
  public JsonNode event(String id) {
    JsonNode message = next();
    assertEquals("next", message.at("/type").asText(), message::toString);
    assertEquals(id, message.at("/id").asText());
    assertTrue(!message.at("/payload").has("errors"), message::toString);
    return message.at("/payload/data");
  }

  /** Insists that the server hangs up now, with a status. */
  public void closed(int status) {
    assertEquals("\"close " + status + "\"", next().toString());
  }

  /** Insists that the server says nothing for a while. */
  public void silent() {
    try {
      String text = heard.poll(700, TimeUnit.MILLISECONDS);
      assertTrue(text == null, () -> "the server says " + text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    open().abort();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      heard.add(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    heard.add("\"close " + status + "\"");
    return null;
  }

  private WebSocket open() {
    if (socket == null) {
      throw new IllegalStateException("not connected");
    }
    return socket;
  }
}

package org.espalier.platform.graphql.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.espalier.platform.graphql.execution.GraphqlAnswer;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.Callers;
import org.espalier.platform.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection. Its messages are looked at on the event loop, each operation is worked
 * off by a virtual thread of its own.
 */
final class Connection {

  /** How long a client may take to introduce itself. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How often a quiet client is asked whether it is still there: connections without life end. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  /** Operations that may run at the same time. */
  private static final int MOST_OPERATIONS = 100;

  private final Desk desk;
  private final RoutingContext handshake;
  private final ServerWebSocket socket;
  private final ConcurrentMap<String, Call> calls = new ConcurrentHashMap<>();
  private final List<Long> timers = new ArrayList<>();
  private @Nullable Caller caller;
  private boolean introduced;
  private boolean ready;

  Connection(Desk desk, RoutingContext handshake, ServerWebSocket socket) {
    this.desk = desk;
    this.handshake = handshake;
    this.socket = socket;
  }

  void open(Callers.@Nullable Entrance found) {
    if (found != null) {
      enter(found);
    }
    socket.textMessageHandler(this::hear);
    timers.add(handshake.vertx().setPeriodic(HEARTBEAT.toMillis(), _ -> beat()));
    socket.closeHandler(_ -> {
      calls.values().forEach(Call::end);
      timers.forEach(handshake.vertx()::cancelTimer);
    });
    after(
        PATIENCE,
        () -> {
          if (!introduced) {
            close(4408, "Connection initialisation timeout");
          }
        });
  }

  private void beat() {
    if (!socket.isClosed()) {
      socket.writePing(Buffer.buffer());
    }
  }

  private void enter(Callers.Entrance entrance) {
    caller = entrance.caller();
    after(
        Duration.between(Instant.now(), entrance.expires()),
        () -> close(4403, "The token has expired"));
  }

  private void after(Duration time, Runnable work) {
    timers.add(handshake.vertx().setTimer(Math.max(1, time.toMillis()), _ -> work.run()));
  }

  private void hear(String text) {
    JsonNode message = message(text);
    switch (message.path("type").asText()) {
      case "connection_init" -> introduce(message.path("payload"));
      case "ping" -> send(Map.of("type", "pong"));
      case "pong" -> {}
      case "subscribe" -> subscribe(message);
      case "complete" -> {
        Call call = calls.remove(message.path("id").asText());
        if (call != null) {
          call.end();
        }
      }
      default -> close(4400, "Invalid message");
    }
  }

  private JsonNode message(String text) {
    try {
      return desk.reader().tree("", text.getBytes(StandardCharsets.UTF_8));
    } catch (ProblemException e) {
      return MissingNode.getInstance();
    }
  }

  private void introduce(JsonNode payload) {
    if (introduced) {
      close(4429, "Too many initialisation requests");
      return;
    }
    introduced = true;
    if (caller != null) {
      acknowledge();
      return;
    }
    String token = payload.path("Authorization").asText(payload.path("authorization").asText(""));
    Context loop = handshake.vertx().getOrCreateContext();
    desk.callers()
        .of(handshake, token)
        .subscribe()
        .with(
            entrance ->
                loop.runOnContext(_ -> {
                  enter(entrance);
                  acknowledge();
                }),
            _ -> loop.runOnContext(_ -> close(4403, "The bearer token is missing or not valid")));
  }

  private void acknowledge() {
    ready = true;
    send(Map.of("type", "connection_ack"));
  }

  private void subscribe(JsonNode message) {
    String id = message.path("id").asText("");
    Caller known = caller;
    if (!ready || known == null) {
      close(4401, "Unauthorized");
    } else if (id.isEmpty() || !(message.path("payload") instanceof ObjectNode payload)) {
      close(4400, "Invalid message");
    } else if (calls.containsKey(id)) {
      close(4409, "Subscriber for " + id + " already exists");
    } else if (calls.size() >= MOST_OPERATIONS) {
      close(4429, "Too many operations");
    } else {
      Call call = new Call(desk, this, handshake, known, id, payload);
      calls.put(id, call);
      Thread.ofVirtual().name("graphql-socket-", 0).start(call);
    }
  }

  /** Sends a result of an operation, unless the client has ended it. */
  void next(Call call, GraphqlAnswer answer) {
    if (calls.containsValue(call)) {
      sendAndWait(message("next", call.id(), answer.body()));
    }
  }

  /** Ends an operation: with its last result sent, or with errors that kept it from running. */
  void end(Call call, @Nullable Object errors) {
    if (calls.remove(call.id(), call)) {
      sendAndWait(
          errors == null
              ? message("complete", call.id(), null)
              : message("error", call.id(), errors));
    }
  }

  private static Map<String, Object> message(String type, String id, @Nullable Object payload) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", id);
    members.put("type", type);
    if (payload != null) {
      members.put("payload", payload);
    }
    return members;
  }

  private void send(Map<String, Object> message) {
    if (!socket.isClosed()) {
      socket.writeTextMessage(text(message));
    }
  }

  /**
   * Waits until the message is on its way, so that events are read no faster than they are taken.
   */
  private void sendAndWait(Map<String, Object> message) {
    if (!socket.isClosed()) {
      try {
        socket.writeTextMessage(text(message)).toCompletionStage().toCompletableFuture().join();
      } catch (CompletionException e) {
        calls.values().forEach(Call::end);
      }
    }
  }

  private String text(Map<String, Object> message) {
    try {
      return desk.mapper().writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void close(int status, String reason) {
    if (!socket.isClosed()) {
      socket.close((short) status, reason);
    }
  }

  /** The errors of an answer that was refused. */
  static Object errors(GraphqlAnswer answer) {
    return answer.body().getOrDefault("errors", List.of());
  }
}

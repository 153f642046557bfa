package org.espalier.platform.graphql.socket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;
import org.espalier.platform.http.RouteProblems;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Callers;
import org.jspecify.annotations.Nullable;

/**
 * The door for WebSockets. A handshake needs a bearer token. Browsers cannot send one with it:
 * they, told by their Origin, get through and have to send it in the payload of {@code
 * connection_init}, as {@code Authorization}.
 */
@ApplicationScoped
class Sockets implements HttpServerOptionsCustomizer {

  /** The one protocol that is spoken. */
  static final String PROTOCOL = "graphql-transport-ws";

  /** Behind Quarkus' own filters, which prepare authentication; before REST. */
  private static final int ORDER = -100;

  private final Desk desk;
  private final RouteProblems problems;

  Sockets(Desk desk, RouteProblems problems) {
    this.desk = desk;
    this.problems = problems;
  }

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.addWebSocketSubProtocol(PROTOCOL);
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    options.addWebSocketSubProtocol(PROTOCOL);
  }

  void install(@Observes Router router) {
    router.route("/graphql").order(ORDER).handler(this::handle);
  }

  private void handle(RoutingContext request) {
    if (!request.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
      request.next();
      return;
    }
    request.request().pause();
    BiConsumer<RoutingContext, Throwable> silent = Sockets::keepSilent;
    request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, silent);
    Context loop = request.vertx().getOrCreateContext();
    desk.callers()
        .of(request)
        .subscribe()
        .with(
            found -> loop.runOnContext(_ -> open(request, found)),
            _ -> loop.runOnContext(_ -> refuse(request, "The bearer token is not valid.")));
  }

  /** Refusals are written here: nobody else is to answer the request. */
  private static void keepSilent(RoutingContext request, Throwable refusal) {}

  private void open(RoutingContext request, Callers.@Nullable Entrance found) {
    boolean browser = request.request().headers().contains(HttpHeaders.ORIGIN);
    if (found == null && !browser) {
      refuse(request, "The request carries no bearer token.");
      return;
    }
    request
        .request()
        .toWebSocket()
        .onSuccess(socket -> speak(request, socket, found))
        .onFailure(request::fail);
  }

  private void speak(
      RoutingContext request, ServerWebSocket socket, Callers.@Nullable Entrance found) {
    if (PROTOCOL.equals(socket.subProtocol())) {
      new Connection(desk, request, socket).open(found);
    } else {
      socket.close((short) 4406, "Subprotocol not acceptable");
    }
  }

  private void refuse(RoutingContext request, String detail) {
    request.request().resume();
    problems.end(request, CommonProblem.UNAUTHENTICATED.because(detail));
  }
}

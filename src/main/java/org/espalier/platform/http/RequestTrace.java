package org.espalier.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.espalier.platform.feed.TraceId;
import org.espalier.platform.observe.Tracing;
import org.jspecify.annotations.Nullable;

/** The trace id of the present request, or of the one that asked for the present job. */
@ApplicationScoped
class RequestTrace implements TraceId {

  private final CurrentVertxRequest request;

  RequestTrace(CurrentVertxRequest request) {
    this.request = request;
  }

  @Override
  public @Nullable String current() {
    RoutingContext routing = request.getCurrent();
    return routing == null ? Tracing.askedIn() : Trace.of(routing);
  }
}

package org.espalier.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.espalier.platform.feed.TraceId;
import org.jspecify.annotations.Nullable;

/** The trace id of the present request. */
@ApplicationScoped
class RequestTrace implements TraceId {

  private final CurrentVertxRequest request;

  RequestTrace(CurrentVertxRequest request) {
    this.request = request;
  }

  @Override
  public @Nullable String current() {
    RoutingContext routing = request.getCurrent();
    return routing == null ? null : Trace.of(routing);
  }
}

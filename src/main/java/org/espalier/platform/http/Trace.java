package org.espalier.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.espalier.platform.observe.RequestSpans;
import org.espalier.platform.observe.TraceParent;

/** Gives every request the trace id of its W3C {@code traceparent}, or a new one. */
@ApplicationScoped
class Trace {

  private static final String KEY = "espalier.trace";

  private final RequestSpans spans;

  Trace(RequestSpans spans) {
    this.spans = spans;
  }

  void install(@Observes Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(request -> {
          TraceParent caller = TraceParent.parse(request.request().getHeader(TraceParent.NAME));
          request.put(KEY, spans.begin(request, caller));
          request.next();
        });
  }

  /** The trace id of a request; empty if it did not come by the router. */
  static String of(RoutingContext request) {
    String id = request.get(KEY);
    return id == null ? "" : id;
  }
}

package org.espalier.platform.observe;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The spans of requests, named by method and by the template of the path. */
@ApplicationScoped
public class RequestSpans {

  /** Where the span of a request is kept. */
  static final String SPAN = "espalier.span";

  /** Where the framework keeps the template of the path that a request was found to have. */
  private static final String TEMPLATE = "UrlPathTemplate";

  /** Health and metrics: who watches the server is not watched. */
  private static final String OPERATION = "/q/";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final int FAILED = 500;

  private final Tracing tracing;

  RequestSpans(Tracing tracing) {
    this.tracing = tracing;
  }

  /**
   * Begins the trace of a request, or goes on with the caller's.
   *
   * @return the trace's id, whether it is recorded or not
   */
  public String begin(RoutingContext request, @Nullable TraceParent caller) {
    Tracer tracer = tracing.tracer();
    if (tracer == null || request.normalizedPath().startsWith(OPERATION)) {
      return caller == null ? TraceParent.newTrace() : caller.traceId();
    }
    String method = method(request);
    Context parent =
        caller == null ? Context.root() : Context.root().with(Span.wrap(caller.remote()));
    Span span =
        tracer
            .spanBuilder(method)
            .setSpanKind(SpanKind.SERVER)
            .setParent(parent)
            .setAttribute("http.request.method", method)
            .startSpan();
    request.put(SPAN, span);
    request.addEndHandler(_ -> end(request, method, span));
    return span.getSpanContext().getTraceId();
  }

  /** Says in whose tenant the request is. */
  public void tenant(RoutingContext request, String tenant) {
    if (tracing.tracer() != null) {
      Span span = request.get(SPAN);
      if (span != null) {
        span.setAttribute(Tracing.TENANT, tenant);
      }
    }
  }

  private static void end(RoutingContext request, String method, Span span) {
    int status = request.response().getStatusCode();
    String template = template(request);
    if (template != null) {
      span.updateName(method + " " + template);
      span.setAttribute("http.route", template);
    }
    span.setAttribute("http.response.status_code", status);
    if (status >= FAILED) {
      span.setStatus(StatusCode.ERROR);
      span.setAttribute("error.type", Integer.toString(status));
    }
    span.end();
  }

  private static @Nullable String template(RoutingContext request) {
    return request.request() instanceof HttpServerRequestInternal known
        ? known.context().getLocal(TEMPLATE)
        : null;
  }

  /** What a caller has made up is no name. */
  private static String method(RoutingContext request) {
    String name = request.request().method().name();
    return METHODS.contains(name) ? name : "_OTHER";
  }
}

package org.espalier.platform.observe;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that is being sent outside. */
public final class Sending {

  private final @Nullable Span span;
  private final @Nullable String header;

  Sending(@Nullable Span span, @Nullable String header) {
    this.span = span;
    this.header = header;
  }

  static Sending of(Span span) {
    SpanContext context = span.getSpanContext();
    TraceParent parent =
        new TraceParent(context.getTraceId(), context.getSpanId(), context.isSampled());
    return new Sending(span, parent.header());
  }

  /** The header by which the receiver goes on with the trace; none if there is no trace. */
  public Map<String, String> headers() {
    return header == null ? Map.of() : Map.of(TraceParent.NAME, header);
  }

  /**
   * It came to its end.
   *
   * @param status of HTTP; 0 if nobody answered
   * @param failure why it did not succeed; null if it did
   */
  public void ended(int status, @Nullable String failure) {
    if (span == null) {
      return;
    }
    if (status > 0) {
      span.setAttribute("http.response.status_code", status);
    }
    if (failure != null) {
      span.setStatus(StatusCode.ERROR);
      span.setAttribute("error.type", failure);
    }
    span.end();
  }
}

package org.espalier.platform.log;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import org.espalier.platform.feed.TraceId;
import org.espalier.platform.tenancy.Tenancy;
import org.jboss.logging.MDC;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the log belongs to: the trace and the tenant. They are looked up when something is
 * logged, which costs those nothing who log nothing.
 */
public final class Marks {

  static final String TRACE = "traceId";
  static final String TENANT = "tenant";

  private Marks() {}

  /** Logs what belongs to a tenant though no unit of work is open for it any more. */
  public static void within(String tenant, Runnable logging) {
    with(TENANT, tenant, logging);
  }

  /** Logs what belongs to a trace, wherever the request is by now. */
  public static void in(String traceId, Runnable logging) {
    with(TRACE, traceId, logging);
  }

  private static void with(String mark, String value, Runnable logging) {
    MDC.put(mark, value);
    try {
      logging.run();
    } finally {
      MDC.remove(mark);
    }
  }

  /** Marks a line with what is not there yet. */
  static void mark(ExtLogRecord line) {
    ArcContainer working = working();
    if (line.getMdc(TRACE) == null) {
      put(line, TRACE, trace(working));
    }
    if (working != null && line.getMdc(TENANT) == null) {
      Tenancy tenancy = working.instance(Tenancy.class).get();
      put(line, TENANT, tenancy.known() ? tenancy.tenant() : null);
    }
  }

  /** Where the beans are, if a unit of work is open. */
  private static @Nullable ArcContainer working() {
    ArcContainer container = Arc.container();
    return container != null && container.isRunning() && container.requestContext().isActive()
        ? container
        : null;
  }

  private static @Nullable String trace(@Nullable ArcContainer container) {
    SpanContext job = Span.current().getSpanContext();
    if (job.isValid()) {
      return job.getTraceId();
    }
    return container == null ? null : container.instance(TraceId.class).get().current();
  }

  private static void put(ExtLogRecord line, String mark, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      line.putMdc(mark, value);
    }
  }
}

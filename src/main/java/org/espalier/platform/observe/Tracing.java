package org.espalier.platform.observe;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Records what is done, if somebody collects it. Where nobody does, each method returns after a
 * look at one field.
 */
@Singleton
public class Tracing {

  /** The attribute of spans that names the tenant. */
  static final String TENANT = "espalier.tenant";

  private static final int LONGEST_END_SECONDS = 5;

  private final @Nullable SdkTracerProvider provider;
  private final @Nullable Tracer tracer;
  private final CurrentVertxRequest request;

  Tracing(
      OtlpConfig config,
      CurrentVertxRequest request,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.request = request;
    this.provider =
        config.endpoint().map(endpoint -> Collector.open(endpoint, config, version)).orElse(null);
    this.tracer = provider == null ? null : provider.get("org.espalier");
  }

  /** Sends what is left. */
  @PreDestroy
  void close() {
    if (provider != null) {
      provider.shutdown().join(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Sends what there is, now. */
  void flush() {
    if (provider != null) {
      provider.forceFlush().join(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** What spans are made with; null if nothing is traced. */
  @Nullable Tracer tracer() {
    return tracer;
  }

  /**
   * The id of the trace that the present work belongs to though no request is there: that of the
   * request that asked for it. Null for work that nobody asked for.
   */
  public static @Nullable String askedIn() {
    return GivenIds.TRACE.isBound() ? GivenIds.TRACE.get() : null;
  }

  /** Does a job that nobody asked for, such as a chore. */
  public <T> T job(String name, String tenant, Supplier<T> work) {
    return tracer == null
        ? work.get()
        : recorded(span(name, SpanKind.INTERNAL, Map.of(TENANT, tenant)), work);
  }

  /**
   * Does a job that a request asked for.
   *
   * @param traceId the request's; null if it is not known any more
   * @param facts ids and names of the server's own, never words of people
   */
  public <T> T job(
      String name, @Nullable String traceId, Map<String, String> facts, Supplier<T> work) {
    if (traceId != null) {
      return ScopedValue.where(GivenIds.TRACE, traceId).call(() -> job(name, null, facts, work));
    }
    return tracer == null ? work.get() : recorded(span(name, SpanKind.CONSUMER, facts), work);
  }

  /**
   * Begins a statement.
   *
   * @param name the file that it stands in
   * @return its span; null if what asks for it is not recorded
   */
  public @Nullable Span statement(String name) {
    if (tracer == null) {
      return null;
    }
    Span parent = present();
    if (!parent.isRecording()) {
      return null;
    }
    return tracer
        .spanBuilder(name)
        .setSpanKind(SpanKind.CLIENT)
        .setParent(Context.root().with(parent))
        .setAttribute("db.system.name", "postgresql")
        .setAttribute("db.query.summary", name)
        .startSpan();
  }

  /**
   * Begins to send something to somebody outside.
   *
   * @param traceId of the request that it comes from; null if there was none
   * @param facts ids and names of the server's own, never words of people
   */
  public Sending sending(String name, @Nullable String traceId, Map<String, String> facts) {
    Tracer recorder = tracer;
    if (recorder == null) {
      return new Sending(null, traceId == null ? null : TraceParent.unrecorded(traceId).header());
    }
    Span span =
        traceId == null
            ? span(name, SpanKind.CLIENT, facts)
            : ScopedValue.where(GivenIds.TRACE, traceId)
                .call(() -> span(name, SpanKind.CLIENT, facts));
    return Sending.of(span);
  }

  /** The span of the present job, or else of the present request; an invalid one if none is. */
  Span present() {
    Span job = Span.current();
    if (job.getSpanContext().isValid()) {
      return job;
    }
    ArcContainer container = Arc.container();
    if (container == null || !container.requestContext().isActive()) {
      return Span.getInvalid();
    }
    RoutingContext routing = request.getCurrent();
    Span span = routing == null ? null : routing.get(RequestSpans.SPAN);
    return span == null ? Span.getInvalid() : span;
  }

  private Span span(String name, SpanKind kind, Map<String, String> facts) {
    Tracer recorder = Objects.requireNonNull(tracer);
    SpanBuilder builder = recorder.spanBuilder(name).setSpanKind(kind).setNoParent();
    facts.forEach(builder::setAttribute);
    return builder.startSpan();
  }

  private static <T> T recorded(Span span, Supplier<T> work) {
    try {
      return Context.root().with(span).wrapSupplier(work).get();
    } catch (RuntimeException failure) {
      span.setStatus(StatusCode.ERROR);
      span.setAttribute("error.type", failure.getClass().getSimpleName());
      throw failure;
    } finally {
      span.end();
    }
  }
}

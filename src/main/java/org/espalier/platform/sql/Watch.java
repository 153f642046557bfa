package org.espalier.platform.sql;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.espalier.platform.observe.Tracing;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long statements take, by the names of their files, from when there is a connection
 * until the last row is read; tells of them in traces. What was bound is nowhere told.
 */
@Singleton
class Watch {

  private static final String NAME = "espalier.sql";

  private final MeterRegistry registry;
  private final Tracing tracing;
  private final ConcurrentMap<String, Timer> well = new ConcurrentHashMap<>();

  Watch(MeterRegistry registry, Tracing tracing) {
    this.registry = registry;
    this.tracing = tracing;
  }

  /** Begins to measure a statement. */
  Run begin(Query query) {
    return new Run(query.name(), tracing.statement(query.name()), System.nanoTime());
  }

  private Timer well(String statement) {
    Timer known = well.get(statement);
    return known == null ? well.computeIfAbsent(statement, name -> timer(name, "ok")) : known;
  }

  private Timer timer(String statement, String outcome) {
    return Timer.builder(NAME)
        .description("What statements take, by file, from the connection to the last row.")
        .tags("statement", statement, "outcome", outcome)
        .register(registry);
  }

  /** A statement that is being run. */
  final class Run implements AutoCloseable {

    private final String statement;
    private final @Nullable Span span;
    private final long began;
    private boolean ended;

    private Run(String statement, @Nullable Span span, long began) {
      this.statement = statement;
      this.span = span;
      this.began = began;
    }

    /** It did what it was to do. */
    void ended() {
      ended = true;
    }

    @Override
    public void close() {
      Timer timer = ended ? well(statement) : timer(statement, "failed");
      timer.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
      if (span != null) {
        if (!ended) {
          span.setStatus(StatusCode.ERROR);
        }
        span.end();
      }
    }
  }
}

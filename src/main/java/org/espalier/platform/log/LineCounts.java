package org.espalier.platform.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.logging.Level;

/** Counts the lines of the log that somebody should look at. */
@Startup
@Singleton
class LineCounts {

  /** So that there is a zero before the first of them. */
  LineCounts(MeterRegistry registry) {
    counter("warn", registry);
    counter("error", registry);
  }

  /** A line was written: also before there are beans, and by whatever thread. */
  static void count(Level level) {
    if (level.intValue() >= Level.WARNING.intValue()) {
      boolean failure = level.intValue() > Level.WARNING.intValue();
      counter(failure ? "error" : "warn", Metrics.globalRegistry).increment();
    }
  }

  private static Counter counter(String level, MeterRegistry registry) {
    return Counter.builder("espalier.log.lines")
        .description("Warnings and errors in the log.")
        .tag("level", level)
        .register(registry);
  }
}

package org.espalier.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many connections each pool may have: what the figures of those that it has are held to. */
@Startup
@Singleton
class PoolSizes {

  PoolSizes(
      MeterRegistry registry,
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int usual,
      @ConfigProperty(name = "quarkus.datasource.analytics.jdbc.max-size") int analytics) {
    show("default", usual, registry);
    show("analytics", analytics, registry);
  }

  private static void show(String pool, int size, MeterRegistry registry) {
    Gauge.builder("espalier.pool.most", () -> size)
        .description("Connections that the pool may have at the most.")
        .tag("datasource", pool)
        .register(registry);
  }
}

package org.espalier.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which times are told as histograms, and in how many steps: those of which one asks for
 * percentiles over all servers. Few steps, for there is a series for each of every operation.
 */
class Buckets {

  private static final Set<String> SHOWN =
      Set.of("http.server.requests", "espalier.graphql", "espalier.webhook.attempts");

  private static final double[] STEPS =
      Stream.of("PT0.01S", "PT0.025S", "PT0.05S", "PT0.1S", "PT0.25S", "PT0.5S", "PT1S", "PT5S")
          .mapToDouble(step -> Duration.parse(step).toNanos())
          .toArray();

  /** Adds the steps. */
  @Produces
  @Singleton
  MeterFilter histograms() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return SHOWN.contains(id.getName())
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(STEPS)
                .build()
                .merge(config)
            : config;
      }
    };
  }
}

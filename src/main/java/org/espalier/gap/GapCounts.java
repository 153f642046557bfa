package org.espalier.gap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Counts gaps that were worked out, whoever asked for them and however. */
@Startup
@Singleton
class GapCounts {

  private final Counter people;
  private final Counter groups;

  GapCounts(MeterRegistry registry) {
    this.people = counter("person", registry);
    this.groups = counter("group", registry);
  }

  private static Counter counter(String of, MeterRegistry registry) {
    return Counter.builder("espalier.gaps")
        .description("Gaps that were worked out.")
        .tag("of", of)
        .register(registry);
  }

  /** Those of so many people. */
  void people(int number) {
    people.increment(number);
  }

  /** That of a group. */
  void group() {
    groups.increment();
  }
}

package org.espalier.platform.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** Measures work: how long it goes on until nothing of a tenant's is left, and how that ended. */
@Singleton
class WorkTimes {

  private final MeterRegistry registry;

  WorkTimes(MeterRegistry registry) {
    this.registry = registry;
  }

  /** There is such work: its figures begin with nothing. */
  void expect(String kind) {
    timer(kind, "ok");
    timer(kind, "failed");
  }

  /**
   * Work came to an end.
   *
   * @param outcome {@code ok}, {@code waits} (somebody else was in the way) or {@code failed}
   * @param began as {@link System#nanoTime} told it
   */
  void ended(String kind, String outcome, long began) {
    timer(kind, outcome).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
  }

  private Timer timer(String kind, String outcome) {
    return Timer.builder("espalier.work")
        .description("What work behind requests takes until nothing of a tenant's is left.")
        .tags("work", kind, "outcome", outcome)
        .register(registry);
  }
}

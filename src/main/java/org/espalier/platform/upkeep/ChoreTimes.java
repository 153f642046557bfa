package org.espalier.platform.upkeep;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.ClientProxy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.espalier.platform.tenancy.Chore;

/** Measures chores, and tells when all of them were last done for everybody. */
@Singleton
class ChoreTimes {

  private final MeterRegistry registry;
  private final AtomicLong done = new AtomicLong(Instant.now().getEpochSecond());

  ChoreTimes(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("espalier.chores.done", done, AtomicLong::get)
        .description("When the chores were last done for all tenants; at first when we started.")
        .baseUnit("seconds")
        .register(registry);
  }

  /** What a chore is called, such as {@code forget-keys}. */
  static String name(Chore chore) {
    return ClientProxy.unwrap(chore)
        .getClass()
        .getSimpleName()
        .replaceAll("_Subclass$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** There is such a chore: its figures begin with nothing. */
  void expect(Chore chore) {
    timer(name(chore), "ok");
    timer(name(chore), "failed");
  }

  /**
   * A chore came to its end in a tenant.
   *
   * @param began as {@link System#nanoTime} told it
   */
  void ended(String chore, String outcome, long began) {
    timer(chore, outcome).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
  }

  private Timer timer(String chore, String outcome) {
    return Timer.builder("espalier.chores")
        .description("What a chore takes in a tenant.")
        .tags("chore", chore, "outcome", outcome)
        .register(registry);
  }

  /** All chores were done for all tenants. */
  void done() {
    done.set(Instant.now().getEpochSecond());
  }
}

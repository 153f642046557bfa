package org.espalier.integration.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Measures attempts to deliver something, by how they went; where they go to is not told. */
@Startup
@Singleton
class AttemptTimes {

  private final MeterRegistry registry;

  AttemptTimes(MeterRegistry registry) {
    this.registry = registry;
    timer("delivered");
    for (DeliveryFailure failure : DeliveryFailure.values()) {
      timer(outcome(failure));
    }
  }

  void ended(Attempt attempt) {
    DeliveryFailure failure = attempt.failure();
    timer(failure == null ? "delivered" : outcome(failure))
        .record(attempt.millis(), TimeUnit.MILLISECONDS);
  }

  private static String outcome(DeliveryFailure failure) {
    return failure.name().toLowerCase(Locale.ROOT);
  }

  private Timer timer(String outcome) {
    return Timer.builder("espalier.webhook.attempts")
        .description("Attempts to deliver an event to a webhook, by how they went.")
        .tag("outcome", outcome)
        .register(registry);
  }
}

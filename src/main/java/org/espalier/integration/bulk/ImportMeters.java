package org.espalier.integration.bulk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.espalier.platform.sync.Outcome;

/**
 * Measures files, and counts what became of their rows; trials, of which nothing stays, are not
 * counted.
 */
@Startup
@Singleton
class ImportMeters {

  private final MeterRegistry registry;

  ImportMeters(MeterRegistry registry) {
    this.registry = registry;
    for (Outcome outcome : Outcome.values()) {
      rows(RowOutcome.of(outcome));
    }
  }

  /**
   * A file was taken to its end.
   *
   * @param outcome {@code completed}, {@code failed} or {@code again}, if it will be tried again
   * @param began as {@link System#nanoTime} told it
   */
  void ended(ImportTask task, String outcome, long began) {
    Timer.builder("espalier.imports")
        .description("What it takes to apply a file.")
        .tags("kind", task.kind(), "outcome", outcome)
        .register(registry)
        .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
  }

  /** What became of the rows of a file is for good. */
  void counted(Tally tally) {
    rows(RowOutcome.created).increment(tally.created());
    rows(RowOutcome.updated).increment(tally.updated());
    rows(RowOutcome.unchanged).increment(tally.unchanged());
    rows(RowOutcome.failed).increment(tally.failed());
  }

  private Counter rows(RowOutcome outcome) {
    return Counter.builder("espalier.import.rows")
        .description("Rows of files, by what became of them.")
        .tag("outcome", outcome.name())
        .register(registry);
  }
}

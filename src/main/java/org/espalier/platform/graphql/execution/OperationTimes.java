package org.espalier.platform.graphql.execution;

import graphql.ExecutionResult;
import graphql.language.OperationDefinition;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures GraphQL operations: over HTTP they all have one path and mostly one status, and over
 * sockets neither.
 */
@Singleton
class OperationTimes {

  static final String REFUSED = "refused";

  private final MeterRegistry registry;

  OperationTimes(MeterRegistry registry) {
    this.registry = registry;
  }

  /** How an operation went: {@code ok}, with {@code errors} in its answer, or {@code refused}. */
  static String outcome(ExecutionResult result) {
    return result.getErrors().isEmpty() ? "ok" : result.isDataPresent() ? "errors" : REFUSED;
  }

  /**
   * An operation came to its end; a subscription, when it has begun to listen.
   *
   * @param operation what it is; null if that was not found out
   * @param began as {@link System#nanoTime} told it
   */
  void ended(OperationDefinition.@Nullable Operation operation, String outcome, long began) {
    String name = operation == null ? "none" : operation.name().toLowerCase(Locale.ROOT);
    Timer.builder("espalier.graphql")
        .description("What GraphQL operations take, over HTTP and over sockets.")
        .tags("operation", name, "outcome", outcome)
        .register(registry)
        .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
  }
}

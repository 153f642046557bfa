package org.espalier.learning.assignments;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts assignments by the states that they came to, by whatever, once that is committed. */
@Startup
@Singleton
class AssignmentCounts {

  private final Map<AssignmentState, Counter> counters = new EnumMap<>(AssignmentState.class);

  AssignmentCounts(MeterRegistry registry) {
    for (AssignmentState state : AssignmentState.values()) {
      counters.put(
          state,
          Counter.builder("espalier.assignments")
              .description("Assignments, by the states that they came to.")
              .tag("state", state.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AssignmentsChanged event) {
    event.states().values().forEach(this::count);
  }

  private void count(AssignmentState state) {
    Counter counter = counters.get(state);
    if (counter != null) {
      counter.increment();
    }
  }
}

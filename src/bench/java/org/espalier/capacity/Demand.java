package org.espalier.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What everybody asks for on a working day in the season of reviews, hour by hour. */
final class Demand {

  private static final int HOURS = 24;
  private static final double SECONDS = 3600;

  private final List<List<Flow>> hours = new ArrayList<>();

  Demand(Assumptions assumed, Figures figures) {
    for (int hour = 0; hour < HOURS; hour++) {
      List<Flow> flows = new ArrayList<>();
      for (Operation operation : assumed.operations()) {
        double part = part(assumed, operation, hour);
        if (part > 0) {
          flows.add(
              new Flow(
                  operation,
                  operation.perDay(assumed) * part / SECONDS,
                  operation.cost(assumed, figures)));
        }
      }
      hours.add(List.copyOf(flows));
    }
  }

  /** What comes in an hour. */
  List<Flow> at(int hour) {
    return hours.get(hour);
  }

  /** The hour in which the most requests come. */
  int fullest() {
    return IntStream.range(0, HOURS)
        .boxed()
        .max(Comparator.comparingDouble(hour -> rate(hours.get(hour))))
        .orElseThrow();
  }

  /** The most of something that an hour needs. */
  double most(ToDoubleFunction<Needs> what) {
    return hours.stream().map(Needs::of).mapToDouble(what).max().orElseThrow();
  }

  /** How many requests come a second. */
  static double rate(List<Flow> flows) {
    return flows.stream().mapToDouble(Flow::rate).sum();
  }

  private static double part(Assumptions assumed, Operation operation, int hour) {
    List<Double> weights =
        Objects.requireNonNull(
            assumed.profiles().get(operation.profile()), () -> "no profile " + operation.profile());
    return weights.get(hour) / weights.stream().mapToDouble(Double::doubleValue).sum();
  }
}

package org.espalier.insight.effectiveness;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * One person of a comparison, with all that the person was measured by as one observation.
 *
 * @param weight how much the person counts, above zero
 * @param tenure NaN if it is not known
 */
record Compared(
    double weight,
    double before,
    double after,
    double leadership,
    double tenure,
    double otherLearning) {

  /** What was measured of somebody once. */
  static Compared of(Observation one, double weight) {
    Integer tenure = one.tenure();
    return new Compared(
        weight,
        one.start().doubleValue(),
        one.end().doubleValue(),
        one.leadership(),
        tenure == null ? Double.NaN : tenure,
        one.otherLearning());
  }

  /** What was measured of the same person several times, as one: the weighted means. */
  static Compared of(List<Compared> times) {
    if (times.size() == 1) {
      return times.getFirst();
    }
    return new Compared(
        times.stream().mapToDouble(Compared::weight).sum(),
        mean(times, Compared::before),
        mean(times, Compared::after),
        mean(times, Compared::leadership),
        mean(times, Compared::tenure),
        mean(times, Compared::otherLearning));
  }

  double gain() {
    return after - before;
  }

  private static double mean(List<Compared> times, ToDoubleFunction<Compared> value) {
    double sum = 0;
    double weights = 0;
    for (Compared one : Objects.requireNonNull(times)) {
      sum += one.weight() * value.applyAsDouble(one);
      weights += one.weight();
    }
    return sum / weights;
  }
}

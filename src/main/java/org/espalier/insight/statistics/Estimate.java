package org.espalier.insight.statistics;

import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A difference between two means and how sure it is, by Welch's t interval: variances need not be
 * equal (Welch 1947, Biometrika 34), degrees of freedom are Satterthwaite's (1946, Biometrics
 * Bulletin 2).
 *
 * @param difference mean of the one − mean of the other
 * @param standardError √(s₁²/n₁ + s₂²/n₂), n being effective sizes
 * @param degreesOfFreedom need not be whole
 * @param lower end of the interval that holds the difference with 95 % confidence
 * @param upper its other end
 */
public record Estimate(
    double difference, double standardError, double degreesOfFreedom, double lower, double upper) {

  private static final double TWO_SIDED = 0.975;

  /**
   * How the first differs from the second; empty where nothing tells how sure that is: below two
   * observations on either side, or without any variance.
   */
  public static Optional<Estimate> between(Sample one, Sample other) {
    double n = one.effectiveSize();
    double m = other.effectiveSize();
    if (one.size() < 2 || other.size() < 2 || !(n > 1) || !(m > 1)) {
      return Optional.empty();
    }
    double a = one.variance() / n;
    double b = other.variance() / m;
    if (!(a + b > 0)) {
      return Optional.empty();
    }
    double freedom = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1));
    double error = Math.sqrt(a + b);
    double reach = new TDistribution(freedom).inverseCumulativeProbability(TWO_SIDED) * error;
    double difference = one.mean() - other.mean();
    return Optional.of(
        new Estimate(difference, error, freedom, difference - reach, difference + reach));
  }
}

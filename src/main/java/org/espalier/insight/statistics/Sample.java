package org.espalier.insight.statistics;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.Variance;

/**
 * A column of numbers, one for each independent observation, with how much each counts. Weights are
 * scaled to add up to the number of observations; equal ones change nothing.
 */
public final class Sample {

  private final double[] values;
  private final double[] weights;

  private Sample(double[] values, double[] weights) {
    this.values = values;
    this.weights = weights;
  }

  /** Observations that count alike. */
  public static Sample of(double... values) {
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    return new Sample(values.clone(), ones);
  }

  /**
   * Observations that count by weight.
   *
   * @param weights one a value, all above zero
   */
  public static Sample weighted(double[] values, double[] weights) {
    double sum = Arrays.stream(weights).sum();
    double factor = weights.length / sum;
    return new Sample(
        values.clone(),
        Arrays.stream(weights).map(weight -> factor == 1 ? weight : weight * factor).toArray());
  }

  public int size() {
    return values.length;
  }

  /** Σ w·x / Σ w; NaN of nothing. */
  public double mean() {
    return values.length == 0 ? Double.NaN : new Mean().evaluate(values, weights);
  }

  /** Σ w·(x − mean)² / (n − 1), the usual one where weights are equal; NaN below two. */
  public double variance() {
    return size() < 2 ? Double.NaN : new Variance().evaluate(values, weights);
  }

  /**
   * How many observations of equal weight would tell as much: (Σ w)² / Σ w² (Kish 1965, Survey
   * Sampling).
   */
  public double effectiveSize() {
    double sum = Arrays.stream(weights).sum();
    return sum * sum / Arrays.stream(weights).map(weight -> weight * weight).sum();
  }
}

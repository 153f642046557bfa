package org.espalier.plan.solver;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** A sum of decisions, each times a whole number. A decision may be named several times. */
public final class Terms {

  private static final int USUAL = 8;

  private int[] variables = new int[USUAL];
  private double[] factors = new double[USUAL];
  private int size;

  /** A sum that begins with one decision. */
  public static Terms of(int variable, double factor) {
    return new Terms().plus(variable, factor);
  }

  /** The sum with a decision more; factors of 0 are left out. */
  public Terms plus(int variable, double factor) {
    if (factor == 0) {
      return this;
    }
    if (size == variables.length) {
      variables = Arrays.copyOf(variables, 2 * size);
      factors = Arrays.copyOf(factors, 2 * size);
    }
    variables[size] = variable;
    factors[size] = factor;
    size++;
    return this;
  }

  /** The sum with all terms of another times a factor. */
  public Terms plus(Terms other, double factor) {
    for (int i = 0; i < other.size; i++) {
      plus(other.variables[i], factor * other.factors[i]);
    }
    return this;
  }

  /** True if there is nothing in it. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** The largest amount that the sum can have, whichever its sign. */
  public double magnitude() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += Math.abs(factors[i]);
    }
    return sum;
  }

  /** What the sum is for these values. */
  public double of(boolean[] values) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[variables[i]] ? factors[i] : 0;
    }
    return sum;
  }

  /** The factor of each of so many decisions. */
  double[] dense(int decisions) {
    double[] dense = new double[decisions];
    for (int i = 0; i < size; i++) {
      dense[variables[i]] += factors[i];
    }
    return dense;
  }

  /** The same with every decision named once, in their order. */
  Terms compact() {
    SortedMap<Integer, Double> sums = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      sums.merge(variables[i], factors[i], Double::sum);
    }
    Terms compact = new Terms();
    sums.forEach(compact::plus);
    return compact;
  }

  int[] variables() {
    return Arrays.copyOf(variables, size);
  }

  double[] factors() {
    return Arrays.copyOf(factors, size);
  }
}

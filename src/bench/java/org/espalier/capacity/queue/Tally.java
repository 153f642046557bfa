package org.espalier.capacity.queue;

import java.util.Arrays;

/** Values that were seen, all of them. */
public final class Tally {

  private double[] values = new double[64];
  private int count;

  public void add(double value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  public int count() {
    return count;
  }

  /** Their mean; 0 if there are none. */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return count == 0 ? 0 : sum / count;
  }

  /** The least value that the given part of them does not exceed; 0 if there are none. */
  public double percentile(double part) {
    if (count == 0) {
      return 0;
    }
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return sorted[Math.clamp((int) Math.ceil(part * count) - 1, 0, count - 1)];
  }
}

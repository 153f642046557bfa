package org.espalier.capacity.queue;

import java.util.Random;

/** Draws, always the same ones for a seed, on every machine. */
public final class Chance {

  private final Random random;

  public Chance(long seed) {
    this.random = new Random(seed);
  }

  /** Time between arrivals that know nothing of each other. */
  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  /**
   * Work that is mostly a little less than the mean and sometimes far more: its logarithm is
   * normal.
   */
  public double work(double mean, double variation) {
    if (mean <= 0) {
      return 0;
    }
    double variance = StrictMath.log(1 + variation * variation);
    return mean * StrictMath.exp(StrictMath.sqrt(variance) * random.nextGaussian() - variance / 2);
  }

  /** A number from 0 on, less than so many. */
  public int below(int many) {
    return random.nextInt(many);
  }
}

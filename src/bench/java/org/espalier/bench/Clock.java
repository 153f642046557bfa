package org.espalier.bench;

import java.util.List;

/** Times of single pieces of work, in milliseconds. */
final class Clock {

  private Clock() {}

  static double millis(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e6;
  }

  /** The value in the middle. */
  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** What is timed; whatever it gives keeps it from being optimised away. */
  @FunctionalInterface
  interface Work {
    Object run() throws Exception;
  }
}

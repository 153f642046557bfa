package org.espalier.bench;

/** One measure of the benchmark. */
@FunctionalInterface
interface Measure {

  /** Measures, and tells what came out. */
  void run(Ground ground, Report report) throws Exception;
}

package org.espalier.insight.gaps;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long somebody waits for an answer that is made piece by piece: a first one is always made,
 * and none is begun that would end after that time if it took as long as the longest so far.
 */
final class Patience {

  private final long deadline;
  private long longest = -1;

  Patience(Duration time) {
    this.deadline = System.nanoTime() + time.toNanos();
  }

  /** True if there is time for one more. */
  boolean lasts() {
    return longest < 0 || System.nanoTime() + longest < deadline;
  }

  /** Makes one. */
  <T> T spend(Supplier<T> piece) {
    long began = System.nanoTime();
    T made = piece.get();
    longest = Math.max(longest, System.nanoTime() - began);
    return made;
  }
}

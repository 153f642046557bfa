package org.espalier.capacity.queue;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Lets what is due happen in order of time, and in the order of asking within an instant. */
public final class Clock {

  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingDouble(Due::at).thenComparingLong(Due::number));
  private double now;
  private long number;

  /** Seconds since the beginning. */
  public double now() {
    return now;
  }

  /** Has something happen so many seconds from now. */
  public void in(double seconds, Runnable what) {
    due.add(new Due(now + seconds, number++, what));
  }

  /** Lets all happen that is due until then; it is then. */
  public void run(double until) {
    for (Due next = due.peek(); next != null && next.at() <= until; next = due.peek()) {
      due.remove();
      now = next.at();
      next.what().run();
    }
    now = until;
  }

  /** Lets happen whatever is due still. */
  public void end() {
    for (Due next = due.poll(); next != null; next = due.poll()) {
      now = next.at();
      next.what().run();
    }
  }

  private record Due(double at, long number, Runnable what) {}
}

package org.espalier.capacity.queue;

import java.util.ArrayDeque;
import java.util.Deque;

/** Things that are held for a while, such as connections; who comes first gets one first. */
public final class Pool {

  private final Clock clock;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Tally waits = new Tally();
  private int free;

  public Pool(Clock clock, int size) {
    this.clock = clock;
    this.free = size;
  }

  /** Goes on as soon as one is free, which is held until {@link #release}. */
  public void acquire(Runnable then) {
    if (free > 0) {
      free--;
      waits.add(0);
      then.run();
    } else {
      waiting.add(new Waiting(clock.now(), then));
    }
  }

  /** Gives back what was acquired. */
  public void release() {
    Waiting next = waiting.poll();
    if (next == null) {
      free++;
    } else {
      waits.add(clock.now() - next.since());
      next.then().run();
    }
  }

  /** How long those waited that got one, in seconds. */
  public Tally waits() {
    return waits;
  }

  private record Waiting(double since, Runnable then) {}
}

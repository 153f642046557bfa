package org.espalier.capacity.queue;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Workers of one kind, such as cores, and what waits for them. A job has a worker for a slice of
 * time, and stands in line again if it needs longer: with short slices all jobs go on at once, with
 * an endless one the first is done first.
 */
public final class Station {

  /** Jobs have a worker until they are done. */
  public static final double ENDLESS = Double.POSITIVE_INFINITY;

  private static final double NOTHING = 1e-12;

  private final Clock clock;
  private final int workers;
  private final double slice;
  private final Deque<Job> waiting = new ArrayDeque<>();
  private int busy;
  private double busySeconds;
  private double presentSeconds;
  private double changed;
  private double began;

  public Station(Clock clock, int workers, double slice) {
    this.clock = clock;
    this.workers = workers;
    this.slice = slice;
  }

  /** Has work done, so many seconds of one worker, and then goes on. */
  public void take(double seconds, Runnable then) {
    if (seconds <= 0) {
      then.run();
      return;
    }
    count();
    Job job = new Job(seconds, then);
    if (busy < workers) {
      busy++;
      serve(job);
    } else {
      waiting.add(job);
    }
  }

  /** Forgets what was measured so far. */
  public void measure() {
    count();
    busySeconds = 0;
    presentSeconds = 0;
    began = clock.now();
  }

  /** The part of the workers that was busy since {@link #measure}. */
  public double utilisation() {
    count();
    return busySeconds / workers / (clock.now() - began);
  }

  /** How many jobs were here since then, on average. */
  public double present() {
    count();
    return presentSeconds / (clock.now() - began);
  }

  private void serve(Job job) {
    double turn = Math.min(job.left, slice);
    clock.in(turn, () -> served(job, turn));
  }

  private void served(Job job, double turn) {
    count();
    job.left -= turn;
    if (job.left > NOTHING) {
      waiting.add(job);
      serve(waiting.remove());
      return;
    }
    Job next = waiting.poll();
    if (next == null) {
      busy--;
    } else {
      serve(next);
    }
    job.then.run();
  }

  private void count() {
    double passed = clock.now() - changed;
    busySeconds += busy * passed;
    presentSeconds += (busy + waiting.size()) * passed;
    changed = clock.now();
  }

  /** What is left of something to do. */
  private static final class Job {
    private final Runnable then;
    private double left;

    private Job(double left, Runnable then) {
      this.left = left;
      this.then = then;
    }
  }
}

package org.espalier.capacity.queue;

/**
 * What theory says of a station with Poisson arrivals. Load is the work that arrives a second, in
 * seconds of a worker: less than the number of workers, or nothing ever settles.
 */
public final class Erlang {

  private Erlang() {}

  /** The part of jobs that find all workers busy (Erlang C). */
  public static double delayed(int workers, double load) {
    double lost = 1;
    for (int i = 1; i <= workers; i++) {
      lost = load * lost / (i + load * lost);
    }
    return lost / (1 - load / workers * (1 - lost));
  }

  /** How long jobs wait on average if the first is done first: exact for exponential work. */
  public static double waiting(int workers, double load, double work) {
    return delayed(workers, load) * work / (workers - load);
  }

  /**
   * How long jobs wait for a single worker if the first is done first, whatever their work: exact
   * (Pollaczek and Khinchine).
   *
   * @param squared the sum of the squares of the work that arrives a second
   */
  public static double waiting(double load, double squared) {
    return squared / (2 * (1 - load));
  }

  /**
   * By how much a job takes longer than its work if all go on at once: exact for work of any kind,
   * as only its mean matters then (Cohen 1979).
   */
  public static double slowdown(int workers, double load) {
    return load >= workers
        ? Double.POSITIVE_INFINITY
        : 1 + delayed(workers, load) / (workers - load);
  }
}

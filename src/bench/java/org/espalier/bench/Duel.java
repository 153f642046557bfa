package org.espalier.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures two sides under the same load, in turn and in short rounds, so that what else happens on
 * the machine hits both.
 */
final class Duel {

  /** A side is warm when this many rounds in a row were hardly cheaper than those before them. */
  private static final int STEADY_ROUNDS = 3;

  private static final double HARDLY = 0.97;
  private static final int MOST_WARM_UP_ROUNDS = 25;

  /** Shorter ones are for trying the benchmark itself. */
  private static final Duration ROUND = Duration.ofMillis(Long.getLong("bench.round", 3000));

  private static final int ROUNDS = 5;

  private final Load load;

  Duel(Load load) {
    this.load = load;
  }

  /** Lets the sides run; what each of them took. */
  List<Taken> run(List<Side> sides) throws Exception {
    List<Taken> taken = new ArrayList<>();
    for (Side side : sides) {
      warmUp(side);
      taken.add(Taken.nothing());
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < sides.size(); i++) {
        round(sides.get(i), taken.get(i));
      }
    }
    return taken;
  }

  /** Runs until the compiler of the JVM is done: its work is no part of a request. */
  private void warmUp(Side side) throws Exception {
    double best = Double.MAX_VALUE;
    int steady = 0;
    for (int round = 0; round < MOST_WARM_UP_ROUNDS && steady < STEADY_ROUNDS; round++) {
      Taken taken = Taken.nothing();
      round(side, taken);
      double cost = taken.median().both();
      steady = cost < best * HARDLY ? 0 : steady + 1;
      best = Math.min(best, cost);
    }
  }

  private void round(Side side, Taken taken) throws Exception {
    Cpu before = Cpu.of(side.pid(), side.postmaster());
    List<Long> times = load.run(side.calls(), side.turn(), ROUND);
    taken.perRequest().add(Cpu.of(side.pid(), side.postmaster()).since(before).per(times.size()));
    taken.times().addAll(times);
  }

  /**
   * Somebody who answers.
   *
   * @param pid the process that does
   * @param postmaster the process of its PostgreSQL
   * @param calls that are made in turn
   * @param turn whose turn it is
   */
  record Side(long pid, long postmaster, List<Call> calls, AtomicInteger turn) {

    static Side of(Product product, List<Call> calls) throws IOException {
      return new Side(product.pid(), product.postmaster(), calls, new AtomicInteger());
    }

    static Side of(FloorProcess floor, Product product, List<Call> calls) throws IOException {
      return new Side(floor.pid(), product.postmaster(), calls, new AtomicInteger());
    }
  }

  /**
   * What a side took.
   *
   * @param perRequest CPU per request, a value a round
   * @param times of all answers, in microseconds
   */
  record Taken(List<Cpu> perRequest, List<Long> times) {

    static Taken nothing() {
      return new Taken(new ArrayList<>(), new ArrayList<>());
    }

    /** Answers in a second. */
    double perSecond() {
      return times.size() / (ROUND.toMillis() / 1000.0 * perRequest.size());
    }

    /** The round in the middle. */
    Cpu median() {
      return perRequest.stream()
          .sorted(Comparator.comparingDouble(Cpu::both))
          .toList()
          .get(perRequest.size() / 2);
    }
  }
}

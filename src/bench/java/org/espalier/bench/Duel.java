package org.espalier.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures two sides under the same load, in turn and in short rounds, so that what else happens on
 * the machine hits both.
 */
final class Duel {

  /** A side is warm when this many rounds in a row were hardly cheaper than those before them. */
  private static final int STEADY_ROUNDS = 3;

  private static final double HARDLY = 0.97;
  private static final int MOST_WARM_UP_ROUNDS = 25;
  private static final Duration ROUND = Duration.ofSeconds(3);
  private static final int ROUNDS = 5;

  private final Load load;
  private final long postmaster;

  Duel(Load load, long postmaster) {
    this.load = load;
    this.postmaster = postmaster;
  }

  /** Lets the sides run; what each of them took. */
  List<Taken> run(List<Side> sides) throws Exception {
    List<Taken> taken = new ArrayList<>();
    for (Side side : sides) {
      warmUp(side);
      taken.add(new Taken(new ArrayList<>(), new ArrayList<>()));
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
      Taken taken = new Taken(new ArrayList<>(), new ArrayList<>());
      round(side, taken);
      double cost = taken.median().both();
      steady = cost < best * HARDLY ? 0 : steady + 1;
      best = Math.min(best, cost);
    }
  }

  private void round(Side side, Taken taken) throws Exception {
    Cpu before = Cpu.of(side.pid(), postmaster);
    List<Long> times = load.run(side.calls(), ROUND);
    taken.perRequest().add(Cpu.of(side.pid(), postmaster).since(before).per(times.size()));
    taken.times().addAll(times);
  }

  /**
   * Somebody who answers.
   *
   * @param pid the process that does
   * @param calls that are made in turn
   */
  record Side(long pid, List<Call> calls) {}

  /**
   * What a side took.
   *
   * @param perRequest CPU per request, a value a round
   * @param times of all answers, in microseconds
   */
  record Taken(List<Cpu> perRequest, List<Long> times) {

    /** The round in the middle. */
    Cpu median() {
      return perRequest.stream()
          .sorted(Comparator.comparingDouble(Cpu::both))
          .toList()
          .get(perRequest.size() / 2);
    }
  }
}

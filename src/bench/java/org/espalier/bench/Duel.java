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

  /** Long enough for the compiler of the JVM to be done: its work is no part of a request. */
  private static final Duration WARM_UP = Duration.ofSeconds(20);

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
      load.run(side.calls(), WARM_UP);
      taken.add(new Taken(new ArrayList<>(), new ArrayList<>()));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < sides.size(); i++) {
        Cpu before = Cpu.of(sides.get(i).pid(), postmaster);
        List<Long> times = load.run(sides.get(i).calls(), ROUND);
        Cpu used = Cpu.of(sides.get(i).pid(), postmaster).since(before);
        taken.get(i).perRequest().add(used.per(times.size()));
        taken.get(i).times().addAll(times);
      }
    }
    return taken;
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

package org.espalier.capacity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.espalier.capacity.queue.Chance;
import org.espalier.capacity.queue.Clock;
import org.espalier.capacity.queue.Tally;

/**
 * An hour simulated: requests come as they like, whether others are answered or not, in all kinds
 * of the hour, for as long as it takes until there were enough.
 */
final class Run {

  /** The part of the time that passes before anything is measured. */
  private static final double WARM_UP = 0.2;

  private final Clock clock = new Clock();
  private final Map<String, Tally> times = new LinkedHashMap<>();
  private final Tally all = new Tally();
  private final Chance arrivals;
  private final Cell cell;
  private final double from;
  private final double until;
  private long came;

  private Run(Plant plant, List<Flow> flows, Assumptions assumed, long seed) {
    this.arrivals = new Chance(seed);
    this.cell = new Cell(plant, assumed, clock, new Chance(seed + 1));
    this.until = assumed.requests() / Demand.rate(flows);
    this.from = WARM_UP * until;
    for (Flow flow : flows) {
      times.put(flow.operation().name(), new Tally());
      await(flow);
    }
  }

  /** One cell of a plant, in an hour in which all of them get these requests together. */
  static Outcome of(Plant plant, List<Flow> flows, Assumptions assumed, long seed) {
    List<Flow> part = flows.stream().map(flow -> flow.part(plant.cells())).toList();
    return new Run(plant, part, assumed, seed).outcome();
  }

  private Outcome outcome() {
    clock.run(from);
    cell.measure();
    clock.run(until);
    Cell.Busy busy = cell.busy();
    clock.end();
    return new Outcome(
        came / (until - from), busy, times, all, cell.lags(), cell.waitForConnection());
  }

  private void await(Flow flow) {
    clock.in(
        arrivals.exponential(1 / flow.rate()),
        () -> {
          if (clock.now() < until) {
            arrive(flow);
            await(flow);
          }
        });
  }

  private void arrive(Flow flow) {
    double arrived = clock.now();
    cell.answer(
        flow,
        () -> {
          if (arrived >= from) {
            Objects.requireNonNull(times.get(flow.operation().name())).add(clock.now() - arrived);
            if (!flow.operation().background()) {
              all.add(clock.now() - arrived);
            }
          }
        });
    if (arrived >= from) {
      came++;
    }
  }

  /**
   * What came of it.
   *
   * @param rate requests a second
   * @param busy how busy the parts were
   * @param times of answers, by the name of the operation, in seconds
   * @param waited for by somebody
   * @param lags of the replica
   * @param connection how long requests waited for one, on average
   */
  record Outcome(
      double rate,
      Cell.Busy busy,
      Map<String, Tally> times,
      Tally waited,
      Tally lags,
      double connection) {}
}

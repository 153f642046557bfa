package org.espalier.capacity.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** What is simulated is what theory says, where theory is exact. */
class StationTest {

  private static final double CLOSE = 0.03;
  private static final int JOBS = 600_000;

  private final Clock clock = new Clock();
  private final Chance arrivals = new Chance(1);
  private final Chance work = new Chance(2);

  @Test
  void exponentialWorkWaitsAsErlangSays() {
    Station station = new Station(clock, 4, Station.ENDLESS);
    Tally times = served(3.2, () -> work.exponential(1), station::take);
    close(1 + Erlang.waiting(4, 3.2, 1), times.mean());
    close(Erlang.waiting(4, 3.2, 1), times.mean() - 1);
    close(0.8, station.utilisation());
  }

  @Test
  void manyWorkersOfWhomFewWait() {
    Station station = new Station(clock, 32, Station.ENDLESS);
    Tally times = served(28, () -> work.exponential(1), station::take);
    close(1 + Erlang.waiting(32, 28, 1), times.mean());
  }

  @Test
  void oneWorkerKeepsOthersWaitingTheMoreItsWorkVaries() {
    Station station = new Station(clock, 1, Station.ENDLESS);
    Tally times = served(0.6, () -> work.work(1, 1.5), station::take);
    double squared = 0.6 * (1 + 1.5 * 1.5);
    close(1 + Erlang.waiting(0.6, squared), times.mean());
  }

  @Test
  void withShortSlicesOnlyTheMeanOfWorkMatters() {
    Station station = new Station(clock, 2, 0.05);
    Tally times = served(1.5, () -> work.work(1, 1), station::take);
    close(Erlang.slowdown(2, 1.5), times.mean());
  }

  @Test
  void presentIsRateTimesTime() {
    Station station = new Station(clock, 3, 0.2);
    Tally times = served(2.4, () -> work.work(1, 1), station::take);
    assertEquals(2.4 * times.mean(), station.present(), 0.01 * station.present());
  }

  @Test
  void connectionsThatAreHeldAreWorkers() {
    Pool pool = new Pool(clock, 5);
    served(
        4.2,
        () -> work.exponential(1),
        (seconds, then) ->
            pool.acquire(() ->
                clock.in(
                    seconds,
                    () -> {
                      pool.release();
                      then.run();
                    })));
    close(Erlang.waiting(5, 4.2, 1), pool.waits().mean());
  }

  /** Lets jobs come at a rate; how long each took. */
  private Tally served(double rate, DoubleSupplier drawn, BiConsumer<Double, Runnable> taken) {
    Tally times = new Tally();
    arrive(rate, JOBS, drawn, taken, times);
    clock.run(JOBS / rate);
    return times;
  }

  private void arrive(
      double rate,
      int left,
      DoubleSupplier drawn,
      BiConsumer<Double, Runnable> taken,
      Tally times) {
    clock.in(
        arrivals.exponential(1 / rate),
        () -> {
          double came = clock.now();
          taken.accept(drawn.getAsDouble(), () -> times.add(clock.now() - came));
          if (left > 1) {
            arrive(rate, left - 1, drawn, taken, times);
          }
        });
  }

  private static void close(double wanted, double seen) {
    assertEquals(wanted, seen, CLOSE * wanted);
  }
}

package org.espalier.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.espalier.capacity.queue.Chance;
import org.espalier.capacity.queue.Clock;
import org.espalier.capacity.queue.Pool;
import org.espalier.capacity.queue.Station;
import org.espalier.capacity.queue.Tally;

/**
 * Servers with their connections, machines of PostgreSQL with their disks, and the way that a
 * request takes through them: a server begins, holds a connection while coordinator, cores and disk
 * of the tenant's node are at it, and ends. What was written is done again by the replica, one
 * after the other.
 */
final class Cell {

  /** Cores go round among all that wait, as an operating system has it. */
  static final double SLICE = 0.001;

  private final Assumptions assumed;
  private final Clock clock;
  private final Chance chance;
  private final boolean replicated;
  private final boolean clustered;
  private final List<Station> servers;
  private final List<Pool> pools;
  private final List<Station> nodes;
  private final List<Station> disks;
  private final Station coordinator;
  private final Station replica;
  private final Station replay;
  private final Tally lags = new Tally();

  Cell(Plant plant, Assumptions assumed, Clock clock, Chance chance) {
    this.assumed = assumed;
    this.clock = clock;
    this.chance = chance;
    this.replicated = plant.replica() > 0;
    this.clustered = plant.coordinator() > 0;
    this.nodes = several(plant.nodes(), () -> cores(plant.cores()));
    this.servers =
        plant.kind() == Layout.Kind.MACHINE
            ? nodes
            : several(plant.servers(), () -> cores(assumed.server().cores()));
    this.pools = several(plant.servers(), () -> new Pool(clock, assumed.server().pool()));
    this.disks =
        several(
            plant.nodes(), () -> new Station(clock, assumed.database().depth(), Station.ENDLESS));
    this.coordinator = cores(Math.max(1, plant.coordinator()));
    this.replica = cores(Math.max(1, plant.replica()));
    this.replay = new Station(clock, 1, Station.ENDLESS);
  }

  /** Answers a request, and then goes on. */
  void answer(Flow flow, Runnable then) {
    int at = chance.below(servers.size());
    int node = chance.below(nodes.size());
    Station cores = servers.get(at);
    Pool pool = pools.get(at);
    double half = drawn(flow.cost().server()) / 2;
    cores.take(
        half,
        () ->
            pool.acquire(() ->
                ask(
                    flow,
                    node,
                    () -> {
                      pool.release();
                      cores.take(half, then);
                    })));
  }

  private void ask(Flow flow, int node, Runnable then) {
    double work = drawn(flow.cost().database());
    Station cores = flow.operation().analytic() && replicated ? replica : nodes.get(node);
    Assumptions.Cluster cluster = assumed.cluster();
    double statements = clustered ? flow.operation().statements() : 0;
    double planned = statements * cluster.worker();
    coordinator.take(
        drawn(statements * cluster.coordinator()),
        () -> cores.take(work + planned, () -> write(flow, node, then)));
  }

  private void write(Flow flow, int node, Runnable then) {
    Station disk = disks.get(node);
    for (int i = 0; i < flow.operation().pages(); i++) {
      disk.take(turn(), () -> {});
    }
    if (flow.operation().writes() > 0) {
      disk.take(
          turn(),
          () -> {
            repeat(flow);
            then.run();
          });
    } else {
      then.run();
    }
  }

  private void repeat(Flow flow) {
    if (replicated) {
      double committed = clock.now();
      replay.take(
          assumed.replica().replay() * drawn(flow.cost().database()),
          () -> lags.add(clock.now() - committed));
    }
  }

  /** Begins to measure how busy everything is. */
  void measure() {
    all().forEach(Station::measure);
  }

  /** How busy the parts are. */
  Busy busy() {
    return new Busy(
        mean(servers, Station::utilisation),
        mean(nodes, Station::utilisation),
        mean(disks, Station::utilisation),
        coordinator.utilisation(),
        replica.utilisation(),
        replay.utilisation());
  }

  /** How far behind the replica was when it had done what was committed, in seconds. */
  Tally lags() {
    return lags;
  }

  /** The longest of the means of how long requests waited for a connection. */
  double waitForConnection() {
    return pools.stream().mapToDouble(pool -> pool.waits().mean()).max().orElse(0);
  }

  private List<Station> all() {
    List<Station> all = new ArrayList<>(servers);
    all.addAll(nodes);
    all.addAll(disks);
    all.addAll(List.of(coordinator, replica, replay));
    return all;
  }

  private Station cores(int number) {
    return new Station(clock, number, SLICE);
  }

  private double drawn(double mean) {
    return chance.work(mean, assumed.variation());
  }

  /** What the disk takes for one operation. */
  private double turn() {
    return chance.exponential(assumed.database().depth() / assumed.database().iops());
  }

  private static <T> List<T> several(int number, Supplier<T> made) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      all.add(made.get());
    }
    return all;
  }

  private static double mean(List<Station> stations, ToDoubleFunction<Station> what) {
    return stations.stream().mapToDouble(what).average().orElse(0);
  }

  /** The parts that were busy. */
  record Busy(
      double servers,
      double nodes,
      double disks,
      double coordinator,
      double replica,
      double replay) {}
}

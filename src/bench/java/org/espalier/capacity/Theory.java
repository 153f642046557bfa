package org.espalier.capacity;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.espalier.capacity.queue.Erlang;

/**
 * The same hour by formula. Cores go round among what waits, so that only the mean of work matters;
 * requests come independently of each other, and where they go is drawn: so each part is a queue of
 * its own (the theorem of Baskett, Chandy, Muntz and Palacios), as long as nobody waits for a
 * connection.
 */
final class Theory {

  private final Plant plant;
  private final Assumptions assumed;
  private final Needs needs;
  private final List<Flow> flows;

  Theory(Plant plant, List<Flow> flows, Assumptions assumed) {
    this.plant = plant;
    this.assumed = assumed;
    this.flows = flows.stream().map(flow -> flow.part(plant.cells())).toList();
    this.needs = Needs.of(this.flows);
  }

  /** How busy the parts are. */
  Cell.Busy busy() {
    return new Cell.Busy(
        server() / serverCores(),
        node() / plant.cores(),
        disk() / assumed.database().iops(),
        plant.coordinator() == 0 ? 0 : coordinator() / plant.coordinator(),
        plant.replica() == 0 ? 0 : needs.analytic() / plant.replica(),
        plant.replica() == 0 ? 0 : replay());
  }

  /** How long a request of that kind takes on average, in seconds. */
  double time(Flow flow) {
    double work = flow.cost().database();
    double time =
        flow.cost().server() * Erlang.slowdown(serverCores(), server())
            + (flow.operation().writes() > 0 ? diskTime() : 0);
    if (plant.coordinator() > 0) {
      double statements = flow.operation().statements();
      return time
          + statements
              * assumed.cluster().coordinator()
              * Erlang.slowdown(plant.coordinator(), coordinator())
          + (work + statements * assumed.cluster().worker())
              * Erlang.slowdown(plant.cores(), node());
    }
    boolean aside = flow.operation().analytic() && plant.replica() > 0;
    return time
        + work
            * (aside
                ? Erlang.slowdown(plant.replica(), needs.analytic())
                : Erlang.slowdown(plant.cores(), node()));
  }

  /** How far behind the replica is on average, by Pollaczek and Khinchine, in seconds. */
  double lag() {
    double rate = written(_ -> 1);
    double square = 1 + assumed.variation() * assumed.variation();
    return replay() / rate + Erlang.waiting(replay(), square * written(this::replaySquared));
  }

  private double written(ToDoubleFunction<Flow> what) {
    return flows.stream()
        .filter(flow -> flow.operation().writes() > 0)
        .mapToDouble(flow -> flow.rate() * what.applyAsDouble(flow))
        .sum();
  }

  private double replaySquared(Flow flow) {
    double work = assumed.replica().replay() * flow.cost().database();
    return work * work;
  }

  private double replay() {
    return assumed.replica().replay() * needs.written();
  }

  private boolean oneMachine() {
    return plant.kind() == Layout.Kind.MACHINE;
  }

  private int serverCores() {
    return oneMachine() ? plant.cores() : assumed.server().cores();
  }

  private double server() {
    return oneMachine() ? node() : needs.server() / plant.servers();
  }

  private double node() {
    if (oneMachine()) {
      return needs.server() + needs.postgresql();
    }
    if (plant.coordinator() > 0) {
      return (needs.postgresql() + assumed.cluster().worker() * needs.statements()) / plant.nodes();
    }
    return plant.replica() > 0 ? needs.database() : needs.postgresql();
  }

  private double coordinator() {
    return assumed.cluster().coordinator() * needs.statements();
  }

  private double disk() {
    return needs.disk() / plant.nodes();
  }

  private double diskTime() {
    Assumptions.Database node = assumed.database();
    double turn = node.depth() / node.iops();
    return turn + Erlang.waiting(node.depth(), disk() * turn, turn);
  }
}

package org.espalier.capacity;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.espalier.capacity.Layout.Kind;
import org.espalier.capacity.Layout.Limit;

/** How many people each layout carries, by formula, with no part busier than it may be. */
final class Ladder {

  private static final double GIGABYTE = 1e9;

  private final Assumptions assumed;
  private final Demand demand;

  Ladder(Assumptions assumed, Demand demand) {
    this.assumed = assumed;
    this.demand = demand;
  }

  /** All that have an end. */
  List<Layout> layouts() {
    return List.of(
        layout(Kind.MACHINE), layout(Kind.SERVERS), layout(Kind.REPLICA), layout(Kind.CLUSTER));
  }

  /** How far it goes. */
  Layout layout(Kind kind) {
    Assumptions.Database node = assumed.database();
    Assumptions.Cluster cluster = assumed.cluster();
    return new Layout(
        kind,
        switch (kind) {
          case MACHINE -> {
            int cores = assumed.machine().cores();
            yield List.of(
                busy("cores", cores, needs -> needs.server() + needs.postgresql()),
                memory(1, cores),
                storage(1),
                disks(1));
          }
          case SERVERS ->
              List.of(
                  busy("cores of PostgreSQL", node.cores(), Needs::postgresql),
                  memory(1, node.cores()),
                  storage(1),
                  disks(1),
                  connections());
          case REPLICA ->
              List.of(
                  busy("cores of the primary", node.cores(), Needs::database),
                  busy("cores of the replica", node.cores(), Needs::analytic),
                  busy("replay, which one core does", 1, this::replay),
                  memory(1, node.cores()),
                  storage(1),
                  disks(1),
                  connections());
          case CLUSTER, CELLS ->
              List.of(
                  busy(
                      "cores of the coordinator",
                      node.cores(),
                      needs -> cluster.coordinator() * needs.statements()),
                  busy(
                      "cores of workers",
                      cluster.workers() * node.cores(),
                      needs -> needs.postgresql() + cluster.worker() * needs.statements()),
                  memory(cluster.workers(), node.cores()),
                  storage(cluster.workers()),
                  disks(cluster.workers()),
                  connections());
        });
  }

  /** What doing the writes again takes of one core. */
  double replay(Needs needs) {
    return assumed.replica().replay() * needs.written();
  }

  private Limit busy(String what, double there, ToDoubleFunction<Needs> needed) {
    double each = demand.most(needed) / assumed.everybody();
    return new Limit(what, there * assumed.busy() / each);
  }

  private Limit disks(int nodes) {
    return busy("operations of disks", nodes * assumed.database().iops(), Needs::disk);
  }

  private Limit memory(int nodes, int cores) {
    double bytes =
        nodes * cores * assumed.database().memory() * assumed.database().cached() * GIGABYTE;
    return new Limit("memory for what is hot", bytes / assumed.person().hotBytes());
  }

  private Limit storage(int nodes) {
    return new Limit(
        "storage", nodes * assumed.database().storage() * GIGABYTE / assumed.person().bytes());
  }

  /** Each server that the load needs brings its connections. */
  private Limit connections() {
    double servers = (double) assumed.database().connections() / assumed.server().pool();
    return busy("connections", servers * assumed.server().cores(), Needs::server);
  }
}

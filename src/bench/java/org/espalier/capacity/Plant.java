package org.espalier.capacity;

import java.util.stream.IntStream;
import org.espalier.capacity.Layout.Kind;

/**
 * Machines of a layout, as many as the people need.
 *
 * @param kind which layout
 * @param cells clusters, each with machines as follow; 1 but for {@link Kind#CELLS}
 * @param servers how many
 * @param nodes of PostgreSQL that hold the tenants
 * @param cores of each of these
 * @param replica cores of the replica; 0 without one
 * @param coordinator cores of the coordinator; 0 without one
 */
record Plant(
    Kind kind, int cells, int servers, int nodes, int cores, int replica, int coordinator) {

  /** One that falls out must not take everything along. */
  private static final int LEAST_SERVERS = 2;

  /** The smallest that carries everybody. */
  static Plant of(Assumptions assumed, Demand demand) {
    Ladder ladder = new Ladder(assumed, demand);
    double people = assumed.everybody();
    Kind kind =
        ladder.layouts().stream()
            .filter(layout -> layout.narrowest().people() >= people)
            .map(Layout::kind)
            .findFirst()
            .orElse(Kind.CELLS);
    int cells = (int) Math.ceil(people / ladder.layout(Kind.CLUSTER).narrowest().people());
    return switch (kind) {
      case MACHINE -> new Plant(kind, 1, 1, 1, assumed.machine().cores(), 0, 0);
      case SERVERS -> plain(kind, assumed, demand, demand.most(Needs::postgresql), 0);
      case REPLICA -> {
        double analytic = demand.most(Needs::analytic) + demand.most(ladder::replay);
        yield plain(
            kind, assumed, demand, demand.most(Needs::database), cores(assumed, analytic, 1));
      }
      case CLUSTER, CELLS -> cluster(kind, assumed, demand, Math.max(1, cells));
    };
  }

  private static Plant plain(
      Kind kind, Assumptions assumed, Demand demand, double busy, int replica) {
    return new Plant(
        kind,
        1,
        servers(assumed, demand, 1),
        1,
        cores(assumed, busy, assumed.everybody()),
        replica,
        0);
  }

  /** Workers as large as they get, and no more of them than needed. */
  private static Plant cluster(Kind kind, Assumptions assumed, Demand demand, int cells) {
    Layout full = new Ladder(assumed, demand).layout(Kind.CLUSTER);
    double each =
        full.limits().stream()
            .filter(limit -> !limit.what().matches("connections|.* coordinator"))
            .mapToDouble(Layout.Limit::people)
            .min()
            .orElseThrow();
    double people = assumed.everybody() / cells;
    int workers = (int) Math.ceil(people / (each / assumed.cluster().workers()));
    double coordinator = assumed.cluster().coordinator() * demand.most(Needs::statements) / cells;
    return new Plant(
        kind,
        cells,
        servers(assumed, demand, cells),
        workers,
        assumed.database().cores(),
        0,
        cores(assumed, coordinator, 1));
  }

  private static int servers(Assumptions assumed, Demand demand, int cells) {
    double cores = demand.most(Needs::server) / cells / assumed.busy();
    return Math.max(LEAST_SERVERS, (int) Math.ceil(cores / assumed.server().cores()));
  }

  /** The next power of two that is enough for the work, and for keeping what is hot of people. */
  private static int cores(Assumptions assumed, double busy, double people) {
    Assumptions.Database node = assumed.database();
    double hot = people * assumed.person().hotBytes() / 1e9;
    double wanted = Math.max(busy / assumed.busy(), hot / (node.memory() * node.cached()));
    int next =
        IntStream.iterate(2, cores -> cores * 2)
            .filter(cores -> cores >= wanted)
            .findFirst()
            .orElseThrow();
    return Math.min(next, node.cores());
  }
}

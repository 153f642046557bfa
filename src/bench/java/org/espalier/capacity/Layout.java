package org.espalier.capacity;

import java.util.Comparator;
import java.util.List;

/**
 * A way to set Espalier up, and how far it goes.
 *
 * @param kind which one
 * @param limits what it can run out of
 */
record Layout(Kind kind, List<Limit> limits) {

  /** What runs out first. */
  Limit narrowest() {
    return inOrder().getFirst();
  }

  /** What runs out if there is more of that. */
  Limit next() {
    return inOrder().get(1);
  }

  private List<Limit> inOrder() {
    return limits.stream().sorted(Comparator.comparingDouble(Limit::people)).toList();
  }

  /** The ways, from the smallest to the largest. */
  enum Kind {
    MACHINE("one machine with the embedded PostgreSQL"),
    SERVERS("servers and one PostgreSQL"),
    REPLICA("and a replica for analytic reads"),
    CLUSTER("servers and a Citus cluster"),
    CELLS("several such clusters");

    final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  /**
   * Something that runs out.
   *
   * @param what it is
   * @param people how many it is enough for
   */
  record Limit(String what, double people) {}
}

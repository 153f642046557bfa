package org.espalier.capacity;

import java.util.ArrayList;
import java.util.List;
import org.espalier.capacity.Layout.Kind;

/**
 * One part of a plant that can be busy.
 *
 * @param name of it
 * @param machines how many of which kind, as text
 * @param formula how busy it is by formula
 * @param simulated how busy it was
 */
record Part(String name, String machines, double formula, double simulated) {

  /** All of one cell. */
  static List<Part> of(Plant plant, Assumptions assumed, Cell.Busy told, Cell.Busy seen) {
    List<Part> parts = new ArrayList<>();
    if (plant.kind() == Kind.MACHINE) {
      parts.add(cores("the machine", 1, plant.cores(), told.nodes(), seen.nodes()));
    } else {
      int cores = assumed.server().cores();
      parts.add(cores("servers", plant.servers(), cores, told.servers(), seen.servers()));
      String nodes = plant.coordinator() > 0 ? "workers" : "PostgreSQL";
      parts.add(cores(nodes, plant.nodes(), plant.cores(), told.nodes(), seen.nodes()));
    }
    if (plant.coordinator() > 0) {
      parts.add(
          cores("coordinator", 1, plant.coordinator(), told.coordinator(), seen.coordinator()));
    }
    if (plant.replica() > 0) {
      parts.add(cores("replica", 1, plant.replica(), told.replica(), seen.replica()));
      parts.add(new Part("replay on it", "1 core", told.replay(), seen.replay()));
    }
    String disks = plant.nodes() + " × " + Table.whole(assumed.database().iops()) + " a second";
    parts.add(new Part("disks", disks, told.disks(), seen.disks()));
    return parts;
  }

  private static Part cores(String name, int machines, int cores, double formula, double seen) {
    return new Part(name, machines + " × " + cores + " cores", formula, seen);
  }
}

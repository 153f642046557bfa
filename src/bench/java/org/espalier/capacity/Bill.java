package org.espalier.capacity;

/**
 * What a plant costs to rent, from assumed prices.
 *
 * @param servers a month
 * @param databases a month: cores with their memory, of all copies, replica and coordinator
 * @param storage a month, of all copies
 * @param gigabytes that one copy of the data takes
 */
record Bill(double servers, double databases, double storage, double gigabytes) {

  private static final int MONTHS = 12;

  static Bill of(Plant plant, Assumptions assumed) {
    Assumptions.Database node = assumed.database();
    double gigabytes = assumed.everybody() * assumed.person().bytes() / 1e9;
    int copies = node.copies() + (plant.replica() > 0 ? 1 : 0);
    int cores =
        node.copies() * (plant.nodes() * plant.cores() + plant.coordinator()) + plant.replica();
    boolean machine = plant.kind() == Layout.Kind.MACHINE;
    int serverCores = machine ? 0 : plant.servers() * assumed.server().cores();
    return new Bill(
        plant.cells() * serverCores * assumed.server().price(),
        plant.cells() * (machine ? plant.cores() : cores) * node.price(),
        (machine ? 1 : copies) * gigabytes * node.gigabyte(),
        gigabytes);
  }

  double month() {
    return servers + databases + storage;
  }

  /** For a thousand people. */
  double year(double people) {
    return 1000 * MONTHS * month() / people;
  }
}

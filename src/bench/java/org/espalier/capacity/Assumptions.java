package org.espalier.capacity;

import java.util.List;
import java.util.Map;

/**
 * What is assumed: {@code assumptions.json}, of which every number can be told otherwise on the
 * command line.
 *
 * @param asOf the day on which the prices and habits were assumed
 * @param tenants how many there are
 * @param people of each tenant
 * @param active the part of the people who come on a working day
 * @param busy how busy cores and disks may be at the worst moment
 * @param variation of the work of requests of one kind: standard deviation over mean
 * @param seed what decides the draws
 * @param requests how many are simulated for an hour
 * @param profiles for each name the weights of the 24 hours
 */
record Assumptions(
    String asOf,
    int tenants,
    int people,
    double active,
    double busy,
    double variation,
    long seed,
    int requests,
    Machine machine,
    Servers server,
    Database database,
    Cluster cluster,
    Replica replica,
    Person person,
    Map<String, List<Double>> profiles,
    List<Operation> operations) {

  double everybody() {
    return (double) tenants * people;
  }

  /**
   * A machine with everything on it.
   *
   * @param cores that server and database share
   */
  record Machine(int cores) {}

  /**
   * The servers.
   *
   * @param cores of each
   * @param pool connections that each opens at most, those for analytic reads included
   * @param price of a core with its memory, a month
   */
  record Servers(int cores, int pool, double price) {}

  /**
   * A machine for PostgreSQL, the largest one would rent.
   *
   * @param cores how many it has at most
   * @param memory gigabytes a core
   * @param cached the part of the memory that keeps data
   * @param storage gigabytes of data that one would leave on one machine
   * @param iops operations a second of its disks
   * @param depth operations that the disks do at the same time
   * @param connections it takes at most
   * @param price of a core with its memory, a month
   * @param gigabyte price of one on a disk, a month
   * @param copies of the data that run: with one that stands by, two
   */
  record Database(
      int cores,
      double memory,
      double cached,
      double storage,
      double iops,
      int depth,
      int connections,
      double price,
      double gigabyte,
      int copies) {}

  /**
   * A Citus cluster.
   *
   * @param workers it has at most
   * @param coordinator what the coordinator takes for a statement, in seconds
   * @param worker what the worker takes for a statement beyond what one PostgreSQL does, likewise:
   *     it plans each anew
   */
  record Cluster(int workers, double coordinator, double worker) {}

  /**
   * A replica.
   *
   * @param replay what it takes to do a write again, as a part of what that took
   */
  record Replica(double replay) {}

  /**
   * What is kept about somebody.
   *
   * @param base bytes that everybody has, indexes included
   * @param hot the part of these that is asked for again and again, and has to be in memory
   * @param writes how many there are a year
   * @param write bytes that each leaves: its row, its event, its line in the audit trail
   * @param years for which these are kept
   */
  record Person(double base, double hot, double writes, double write, double years) {

    /** All bytes, on disk. */
    double bytes() {
      return base + writes * write * years;
    }

    /** The bytes that have to be in memory. */
    double hotBytes() {
      return hot * base;
    }
  }
}

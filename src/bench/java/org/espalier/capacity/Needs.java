package org.espalier.capacity;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What requests need a second.
 *
 * @param server cores of servers
 * @param database cores of PostgreSQL, but for
 * @param analytic those for questions that a replica may answer
 * @param written cores for statements of requests that write
 * @param statements to PostgreSQL
 * @param disk operations of disks
 */
record Needs(
    double server,
    double database,
    double analytic,
    double written,
    double statements,
    double disk) {

  static Needs of(List<Flow> flows) {
    return new Needs(
        sum(flows, flow -> flow.cost().server()),
        sum(flows, flow -> flow.operation().analytic() ? 0 : flow.cost().database()),
        sum(flows, flow -> flow.operation().analytic() ? flow.cost().database() : 0),
        sum(flows, flow -> flow.operation().writes() > 0 ? flow.cost().database() : 0),
        sum(flows, flow -> flow.operation().statements()),
        sum(flows, flow -> flow.operation().writes() + flow.operation().pages()));
  }

  /** Cores of PostgreSQL for everything. */
  double postgresql() {
    return database + analytic;
  }

  private static double sum(List<Flow> flows, ToDoubleFunction<Flow> what) {
    return flows.stream().mapToDouble(flow -> flow.rate() * what.applyAsDouble(flow)).sum();
  }
}

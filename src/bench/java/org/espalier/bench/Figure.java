package org.espalier.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Something that was measured. What is not known is not a number.
 *
 * @param name by which programs find it; stable
 * @param what in words
 * @param unit of the costs: CPU time a request in µs or ms, or time in ms or s
 * @param server what it cost the server, or what was measured if that has no parts
 * @param database what it cost PostgreSQL
 * @param floor the least that it could cost
 * @param ratio of the cost to the floor
 * @param target what the ratio, or the cost where there is no floor, shall be
 * @param times how long answers took and how many came, with as many clients as the run says
 */
record Figure(
    String name,
    String what,
    String unit,
    double server,
    double database,
    double floor,
    double ratio,
    Report.@Nullable Target target,
    Times times) {

  /** Without anything to compare with. */
  static Figure plain(String name, String what, String unit, double value) {
    return new Figure(
        name, what, unit, value, Double.NaN, Double.NaN, Double.NaN, null, Times.NONE);
  }

  /** The CPU time of a request, in microseconds. */
  static Figure cpu(String name, String what, Duel.Taken taken) {
    Cpu cost = taken.median();
    return new Figure(
        name,
        what,
        "µs",
        cost.server(),
        cost.database(),
        Double.NaN,
        Double.NaN,
        null,
        Times.of(taken));
  }

  /** Against the least that it could cost. */
  Figure against(double least) {
    return new Figure(name, what, unit, server, database, least, cost() / least, target, times);
  }

  /** With another ratio than that of cost and floor. */
  Figure ratio(double other) {
    return new Figure(name, what, unit, server, database, floor, other, target, times);
  }

  Figure shallBe(Report.Target wanted) {
    return new Figure(name, what, unit, server, database, floor, ratio, wanted, times);
  }

  Figure times(Times other) {
    return new Figure(name, what, unit, server, database, floor, ratio, target, other);
  }

  /** Of server and database together. */
  double cost() {
    return (Double.isNaN(server) ? 0 : server) + (Double.isNaN(database) ? 0 : database);
  }

  /** What is held against the target. */
  double judged() {
    return Double.isNaN(ratio) ? cost() : ratio;
  }

  @Nullable Boolean met() {
    return target == null ? null : target.met(judged());
  }

  /** As programs read it. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", name).put("what", what).put("unit", unit);
    put(json, "server", server);
    put(json, "database", database);
    put(json, "floor", floor);
    put(json, "ratio", ratio);
    put(json, "target", target == null ? Double.NaN : target.limit());
    json.put("met", met());
    put(json, "p50", times.p50());
    put(json, "p99", times.p99());
    put(json, "throughput", times.perSecond());
    return json;
  }

  private static void put(ObjectNode json, String name, double value) {
    if (Double.isNaN(value)) {
      json.putNull(name);
    } else {
      json.put(name, Math.round(value * 1000) / 1000.0);
    }
  }

  /**
   * How long answers took.
   *
   * @param p50 in milliseconds
   * @param p99 in milliseconds
   * @param perSecond answers in a second
   */
  record Times(double p50, double p99, double perSecond) {

    static final Times NONE = new Times(Double.NaN, Double.NaN, Double.NaN);

    static Times of(Duel.Taken taken) {
      return new Times(
          Load.percentile(taken.times(), 0.5) / 1000.0,
          Load.percentile(taken.times(), 0.99) / 1000.0,
          taken.perSecond());
    }
  }
}

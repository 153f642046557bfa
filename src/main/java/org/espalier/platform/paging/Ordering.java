package org.espalier.platform.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;

/**
 * The order of a list. It always has the id in it, so that no two things share a place.
 *
 * @param list tells the list from others, in its cursors
 * @param by the members, the first one first
 */
record Ordering<V>(String list, List<Sort.Order<V>> by) {

  /** Reads {@code ?sort=}; what it gets wrong becomes a fault of the parameters. */
  static <V> Ordering<V> parse(
      String list, String asked, Map<String, Sort<V>> sorts, Params params) {
    List<Sort.Order<V>> orders = new ArrayList<>();
    for (String part : asked.split(",", -1)) {
      boolean descending = part.startsWith("-");
      Sort<V> sort = sorts.get(descending ? part.substring(1) : part);
      if (sort == null) {
        params
            .faults()
            .add(
                "?sort",
                FaultCode.NOT_ALLOWED,
                "The list can be sorted by " + String.join(", ", sorts.keySet()) + ".");
      } else if (orders.stream().noneMatch(o -> o.by().equals(sort))) {
        orders.add(new Sort.Order<>(sort, descending));
      }
    }
    Sort<V> id = sorts.get("id");
    if (id != null && orders.stream().noneMatch(o -> o.by().equals(id))) {
      orders.add(new Sort.Order<>(id, !orders.isEmpty() && orders.getLast().descending()));
    }
    return new Ordering<>(list, orders);
  }

  /** The same from the other end. */
  Ordering<V> reversed() {
    return new Ordering<>(
        list, by.stream().map(o -> new Sort.Order<>(o.by(), !o.descending())).toList());
  }

  String sql() {
    return "order by " + by.stream().map(Sort.Order::sql).collect(Collectors.joining(", "));
  }

  /** Where a thing stands. */
  String cursor(V thing) {
    return Cursor.after(thing, list, by).encode();
  }

  /**
   * The place that a cursor of this order tells.
   *
   * @throws org.espalier.platform.problem.ProblemException INVALID_CURSOR
   */
  List<Object> place(String cursor) {
    return Cursor.decode(cursor, list, by);
  }

  /**
   * What comes after a place: a row comparison where all members run the same way, else one term a
   * member.
   *
   * @param name begins the names of the condition's parameters
   */
  Condition after(String name, List<Object> place) {
    Args args = Args.none();
    IntStream.range(0, place.size()).forEach(i -> args.and(name + i, place.get(i)));
    boolean oneWay = by.stream().map(Sort.Order::descending).distinct().count() == 1;
    return Condition.of(oneWay ? rows(name) : terms(name), args);
  }

  private String rows(String name) {
    String left = by.stream().map(o -> o.by().expression()).collect(Collectors.joining(", "));
    String right =
        IntStream.range(0, by.size())
            .mapToObj(i -> bound(name, i))
            .collect(Collectors.joining(", "));
    return "(" + left + ") " + (by.getFirst().descending() ? "<" : ">") + " (" + right + ")";
  }

  private String terms(String name) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      StringBuilder term = new StringBuilder();
      for (int j = 0; j < i; j++) {
        term.append(by.get(j).by().expression())
            .append(" = ")
            .append(bound(name, j))
            .append(" and ");
      }
      term.append(by.get(i).by().expression())
          .append(by.get(i).descending() ? " < " : " > ")
          .append(bound(name, i));
      terms.add("(" + term + ")");
    }
    return "(" + String.join(" or ", terms) + ")";
  }

  private String bound(String name, int i) {
    return ":" + name + i + "::" + by.get(i).by().type();
  }
}

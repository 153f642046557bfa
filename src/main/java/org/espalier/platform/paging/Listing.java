package org.espalier.platform.paging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.RowMapper;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * How things of a kind are read: one statement with a slot {@code {and}} at the end of its WHERE
 * and a slot {@code {order}} after it, for one thing, for a page and for the whole list alike.
 */
public final class Listing<V extends Thing> {

  private static final int MOST_IDS = 200;
  private static final int AT_ONCE = 1000;

  private final Query select;
  private final RowMapper<V> mapper;
  private final String alias;
  private final Map<String, Sort<V>> sorts = new LinkedHashMap<>();
  private String usual = "id";
  private String changed;
  private String hidden;

  /**
   * A way of reading.
   *
   * @param alias of the table whose rows the things are
   */
  public Listing(Query select, RowMapper<V> mapper, String alias) {
    this.select = select;
    this.mapper = mapper;
    this.alias = alias;
    this.changed = alias + ".updated_at";
    this.hidden = alias + ".deleted_at";
    sort("id", alias + ".id", "uuid", Thing::id);
  }

  /** Lets the list be sorted by a member; its expression must never be null. */
  public Listing<V> sort(String name, String expression, String type, Function<V, Object> value) {
    sorts.put(name, new Sort<>(name, expression, type, value));
    return this;
  }

  /** The order of lists for which the caller asks none. */
  public Listing<V> usually(String order) {
    this.usual = order;
    return this;
  }

  /**
   * For things without the usual columns: when they last changed, and since when they are hidden
   * (or null).
   */
  public Listing<V> dated(String changedAt, String hiddenSince) {
    this.changed = changedAt;
    this.hidden = hiddenSince;
    return this;
  }

  /** One thing, deleted or not. */
  public Optional<V> one(Sql sql, Condition condition) {
    return sql.first(filled(condition.sql(), ""), condition.args(), mapper);
  }

  /** Some things, in no particular order. */
  public List<V> some(Sql sql, Condition condition) {
    return sql.list(filled(condition.sql(), ""), condition.args(), mapper);
  }

  /**
   * Hands out all things that are not hidden, oldest first, without holding a connection while they
   * are used.
   */
  public void each(Sql sql, Condition condition, Consumer<V> consumer) {
    Condition live = Condition.of(hidden + " is null and " + alias + ".id > :after");
    Query query =
        filled(
            Condition.and(List.of(live, condition)).sql(),
            "order by " + alias + ".id limit " + AT_ONCE);
    UUID after = new UUID(0, 0);
    List<V> some;
    do {
      some = sql.list(query, condition.args().and("after", after), mapper);
      some.forEach(consumer);
      after = some.isEmpty() ? after : some.getLast().id();
    } while (some.size() == AT_ONCE);
  }

  /**
   * A page of the things that satisfy all conditions.
   *
   * @throws org.espalier.platform.problem.ProblemException INVALID_REQUEST or INVALID_CURSOR for
   *     bad parameters
   */
  public Page<V> page(Sql sql, PageParams asked, Filters filters) {
    Params params = filters.params();
    int limit = params.number("limit", asked.limit, PageParams.USUAL, 1, PageParams.MOST);
    List<Sort.Order<V>> orders = orders(asked.sort, params);
    List<Condition> conditions = new ArrayList<>(filters.conditions());
    common(asked, params, conditions);
    boolean count = params.given("count", asked.count, "exact");
    params.done();

    Condition all = Condition.and(conditions);
    Long total = count ? count(sql, all) : null;
    if (asked.cursor != null) {
      conditions.add(after(Cursor.decode(asked.cursor, orders), orders));
    }
    Condition wanted = Condition.and(conditions);
    String order =
        "order by "
            + orders.stream().map(Sort.Order::sql).collect(Collectors.joining(", "))
            + " limit :limit";
    List<V> found =
        sql.list(filled(wanted.sql(), order), wanted.args().and("limit", limit + 1), mapper);
    if (found.size() <= limit) {
      return new Page<>(found, null, total);
    }
    List<V> items = found.subList(0, limit);
    return new Page<>(items, Cursor.after(items.getLast(), orders).encode(), total);
  }

  private void common(PageParams asked, Params params, List<Condition> conditions) {
    if (!params.given("deleted", asked.deleted, "include")) {
      conditions.add(Condition.of(hidden + " is null"));
    }
    Instant since = params.moment("updatedSince", asked.updatedSince);
    if (since != null) {
      conditions.add(Condition.of(changed + " >= :updatedSince", Args.of("updatedSince", since)));
    }
    List<UUID> ids = params.uuids("ids", asked.ids, MOST_IDS);
    if (ids != null) {
      conditions.add(Condition.of(alias + ".id = any(:ids)", Args.none().uuids("ids", ids)));
    }
  }

  private List<Sort.Order<V>> orders(@Nullable String asked, Params params) {
    List<Sort.Order<V>> orders = new ArrayList<>();
    for (String part : (asked == null ? usual : asked).split(",", -1)) {
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
    return orders;
  }

  /**
   * What comes after the values: a row comparison where all members run the same way, else one term
   * a member.
   */
  private static <V> Condition after(List<Object> values, List<Sort.Order<V>> orders) {
    Args args = Args.none();
    IntStream.range(0, values.size()).forEach(i -> args.and("after" + i, values.get(i)));
    boolean oneWay = orders.stream().map(Sort.Order::descending).distinct().count() == 1;
    if (oneWay) {
      String left = orders.stream().map(o -> o.by().expression()).collect(Collectors.joining(", "));
      String right =
          IntStream.range(0, orders.size())
              .mapToObj(i -> bound(i, orders))
              .collect(Collectors.joining(", "));
      return Condition.of(
          "(" + left + ") " + (orders.getFirst().descending() ? "<" : ">") + " (" + right + ")",
          args);
    }
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      StringBuilder term = new StringBuilder();
      for (int j = 0; j < i; j++) {
        term.append(orders.get(j).by().expression())
            .append(" = ")
            .append(bound(j, orders))
            .append(" and ");
      }
      term.append(orders.get(i).by().expression())
          .append(orders.get(i).descending() ? " < " : " > ")
          .append(bound(i, orders));
      terms.add("(" + term + ")");
    }
    return Condition.of("(" + String.join(" or ", terms) + ")", args);
  }

  private static <V> String bound(int i, List<Sort.Order<V>> orders) {
    return ":after" + i + "::" + orders.get(i).by().type();
  }

  private long count(Sql sql, Condition all) {
    Query counting = Query.of("select count(*) as total from ({select}) counted");
    return sql.only(
        counting.with("select", filled(all.sql(), "").toString()),
        all.args(),
        row -> row.longCount("total"));
  }

  private Query filled(String condition, String order) {
    return select
        .with("and", condition.equals("true") ? "" : "and " + condition)
        .with("order", order);
  }
}

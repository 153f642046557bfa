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
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
  private final String name;
  private final RowMapper<V> mapper;
  private final String alias;
  private final Map<String, Sort<V>> sorts = new LinkedHashMap<>();
  private UnaryOperator<List<V>> completed = UnaryOperator.identity();
  private UnaryOperator<List<V>> handedOut = UnaryOperator.identity();
  private Consumer<List<V>> witness = _ -> {};
  private String face = "";
  private Supplier<Condition> faces = () -> Condition.ALL;
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
    this.name = Integer.toHexString(select.toString().hashCode());
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

  /**
   * For things that tell more than their rows do: adds it to all that were read, in their order.
   * What is handed out for exports goes without.
   */
  public Listing<V> completed(UnaryOperator<List<V>> completion) {
    this.completed = completion;
    return this;
  }

  /**
   * For things of which not everybody who sees them sees everything: takes off what the caller does
   * not, from all that is handed out, exports included, but for who writes them.
   */
  public Listing<V> withheld(UnaryOperator<List<V>> reduction) {
    UnaryOperator<List<V>> whole = completed;
    this.completed = all -> reduction.apply(whole.apply(all));
    this.handedOut = reduction;
    return this;
  }

  /** For things that must not be looked at unseen: hears of all that are handed out. */
  public Listing<V> witnessed(Consumer<List<V>> witness) {
    this.witness = witness;
    return this;
  }

  /**
   * For things that show one face to some and another to others: a slot of the statement is filled
   * with what tells them apart, for whoever asks.
   */
  public Listing<V> facing(String slot, Supplier<Condition> who) {
    this.face = slot;
    this.faces = who;
    return this;
  }

  /** What rows become things by. */
  RowMapper<V> mapper() {
    return mapper;
  }

  /** Things with what they tell more than their rows do. */
  List<V> completed(List<V> all) {
    return completed.apply(all);
  }

  /** One thing, deleted or not. */
  public Optional<V> one(Sql sql, Condition condition) {
    return sql.first(filled(condition.sql(), ""), args(condition), mapper)
        .map(one -> seen(completed.apply(List.of(one))).getFirst());
  }

  /** One thing with what its row says and no more, deleted or not: for whoever writes it. */
  public Optional<V> bare(Sql sql, Condition condition) {
    return sql.first(filled(condition.sql(), ""), args(condition), mapper)
        .map(one -> seen(List.of(one)).getFirst());
  }

  /** Some things, in no particular order. */
  public List<V> some(Sql sql, Condition condition) {
    return seen(completed.apply(sql.list(filled(condition.sql(), ""), args(condition), mapper)));
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
      some = seen(sql.list(query, args(condition).and("after", after), mapper));
      handedOut.apply(some).forEach(consumer);
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
    Ordering<V> ordering = ordering(asked.sort, params);
    List<Condition> conditions = new ArrayList<>(filters.conditions());
    common(asked, params, conditions);
    boolean count = params.given("count", asked.count, "exact");
    params.done();

    Condition all = Condition.and(conditions);
    Long total = count ? count(sql, all) : null;
    if (asked.cursor != null) {
      conditions.add(ordering.after("after", ordering.place(asked.cursor)));
    }
    Condition wanted = Condition.and(conditions);
    List<V> found =
        sql.list(
            filled(wanted.sql(), limited(ordering)), args(wanted).and("limit", limit + 1), mapper);
    if (found.size() <= limit) {
      return new Page<>(seen(completed.apply(found)), null, total);
    }
    List<V> items = found.subList(0, limit);
    return new Page<>(seen(completed.apply(items)), ordering.cursor(items.getLast()), total);
  }

  /**
   * A part, told from either end, of the things that satisfy all conditions.
   *
   * @throws org.espalier.platform.problem.ProblemException INVALID_REQUEST or INVALID_CURSOR for
   *     bad parameters
   */
  public Slice<V> slice(Sql sql, PageParams asked, Window window, Filters filters) {
    return Slicing.of(this, asked, window, filters).one(sql);
  }

  /** The same part of the list of each of several owners, by one statement. */
  public Map<UUID, Slice<V>> slices(
      Sql sql, Owners owners, PageParams asked, Window window, Filters filters) {
    return Slicing.of(this, asked, window, filters).each(sql, owners);
  }

  List<V> seen(List<V> handedOut) {
    if (!handedOut.isEmpty()) {
      witness.accept(handedOut);
    }
    return handedOut;
  }

  /** Adds what all lists can be narrowed by. */
  void common(PageParams asked, Params params, List<Condition> conditions) {
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

  Ordering<V> ordering(@Nullable String asked, Params params) {
    return Ordering.parse(name, asked == null ? usual : asked, sorts, params);
  }

  static String limited(Ordering<?> ordering) {
    return ordering.sql() + " limit :limit";
  }

  long count(Sql sql, Condition all) {
    Query counting = Query.of("select count(*) as total from ({select}) counted");
    return sql.only(
        counting.with("select", filled(all.sql(), "").toString()),
        args(all),
        row -> row.longCount("total"));
  }

  Query filled(String condition, String order) {
    Query narrowed =
        select.with("and", condition.equals("true") ? "" : "and " + condition).with("order", order);
    return face.isEmpty() ? narrowed : narrowed.with(face, faces.get().sql());
  }

  Args args(Condition condition) {
    return condition.args().and(faces.get().args());
  }
}

package org.espalier.platform.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/**
 * A window on a list.
 *
 * @param all what the whole list has
 * @param wanted what lies between the window's places
 * @param ordering the list's order
 * @param towards the order in which the window is filled
 */
record Slicing<V extends Thing>(
    Listing<V> listing,
    Window window,
    Condition all,
    Condition wanted,
    Ordering<V> ordering,
    Ordering<V> towards) {

  private static final Query EACH = Query.file("platform/slice_of_each");
  private static final Query COUNT_EACH = Query.file("platform/count_of_each");

  /** The window that was asked for, of the things that satisfy all conditions. */
  static <V extends Thing> Slicing<V> of(
      Listing<V> listing, PageParams asked, Window window, Filters filters) {
    Params params = filters.params();
    Ordering<V> ordering = listing.ordering(asked.sort, params);
    List<Condition> conditions = new ArrayList<>(filters.conditions());
    listing.common(asked, params, conditions);
    params.done();
    Condition all = Condition.and(conditions);
    if (window.after() != null) {
      conditions.add(ordering.after("after", ordering.place(window.after())));
    }
    if (window.before() != null) {
      conditions.add(ordering.reversed().after("before", ordering.place(window.before())));
    }
    return new Slicing<>(
        listing,
        window,
        all,
        Condition.and(conditions),
        ordering,
        window.backward() ? ordering.reversed() : ordering);
  }

  /** The window on the list itself. */
  Slice<V> one(Sql sql) {
    List<V> found =
        sql.list(
            listing.filled(wanted.sql(), Listing.limited(towards)),
            listing.args(wanted).and("limit", window.size() + 1),
            listing.mapper());
    Long total = window.counted() ? listing.count(sql, all) : null;
    Slice<V> slice = Slice.of(listing.completed(found), window, ordering, total);
    listing.seen(slice.items());
    return slice;
  }

  /** The same window on the list of each of several owners. */
  Map<UUID, Slice<V>> each(Sql sql, Owners owners) {
    Map<UUID, List<V>> found = found(sql, owners);
    Map<UUID, Long> totals = window.counted() ? counts(sql, owners) : Map.of();
    Map<UUID, Slice<V>> slices = new HashMap<>();
    for (UUID owner : owners.ids()) {
      List<V> items = found.getOrDefault(owner, List.of());
      Long total = window.counted() ? totals.getOrDefault(owner, 0L) : null;
      slices.put(owner, Slice.of(items, window, ordering, total));
    }
    listing.seen(slices.values().stream().flatMap(slice -> slice.items().stream()).toList());
    return slices;
  }

  private Map<UUID, List<V>> found(Sql sql, Owners owners) {
    String ofOne = wanted.sql() + " and " + owners.column() + " = o.id";
    Query query = EACH.with("select", listing.filled(ofOne, Listing.limited(towards)).toString());
    Args args = listing.args(wanted).uuids("owners", owners.ids()).and("limit", window.size() + 1);
    List<UUID> owned = new ArrayList<>();
    List<V> read =
        sql.list(
            query,
            args,
            row -> {
              owned.add(row.uuid("owner_id"));
              return listing.mapper().map(row);
            });
    List<V> completed = listing.completed(read);
    Map<UUID, List<V>> found = new HashMap<>();
    for (int i = 0; i < completed.size(); i++) {
      found.computeIfAbsent(owned.get(i), _ -> new ArrayList<>()).add(completed.get(i));
    }
    return found;
  }

  private Map<UUID, Long> counts(Sql sql, Owners owners) {
    String owned = all.sql() + " and " + owners.column() + " = o.id";
    Map<UUID, Long> totals = new HashMap<>();
    sql.list(
        COUNT_EACH.with("select", listing.filled(owned, "").toString()),
        listing.args(all).uuids("owners", owners.ids()),
        row -> totals.put(row.uuid("owner_id"), row.longCount("total")));
    return totals;
  }
}

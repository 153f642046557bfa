package org.espalier.platform.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/**
 * What the rows of a batch claim for themselves alone: neither another row nor a thing on record
 * may have it.
 *
 * @param <K> what is claimed, by value
 */
public final class Claims<R extends SyncInput, K> {

  private final Map<K, Inbound<R>> first = new LinkedHashMap<>();
  private final BiConsumer<Inbound<R>, String> refuse;

  /**
   * No claims yet.
   *
   * @param refuse adds to the faults of a row that claims what the thing of an external id has
   */
  public Claims(BiConsumer<Inbound<R>, String> refuse) {
    this.refuse = refuse;
  }

  /** Notes a claim, which the first row of a batch keeps. */
  public void claim(Inbound<R> row, K key) {
    Inbound<R> other = first.putIfAbsent(key, row);
    if (other != null) {
      refuse.accept(row, other.externalId());
    }
  }

  /**
   * Refuses what others have on record.
   *
   * @param taken finds them: parameters are the keys' and {@code sources} and {@code externalIds},
   *     one of each a claim; {@code ordinal} tells the claim, from 1, {@code external_id} who has
   *     it
   * @param keys the query's parameters for these keys
   */
  public void check(Sql sql, Query taken, Function<List<K>, Args> keys) {
    if (first.isEmpty()) {
      return;
    }
    List<Inbound<R>> rows = List.copyOf(first.values());
    Args args =
        keys.apply(List.copyOf(first.keySet()))
            .texts("sources", rows.stream().map(Inbound::source).toList())
            .texts("externalIds", rows.stream().map(Inbound::externalId).toList());
    sql.list(
        taken,
        args,
        found -> {
          Inbound<R> row = rows.get(found.count("ordinal") - 1);
          refuse.accept(row, found.text("external_id"));
          return row;
        });
  }
}

package org.espalier.platform.sync;

import java.util.UUID;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.RowMapper;

/**
 * How things of one kind are found by external id, many at once, with what a reference needs to
 * know of them.
 *
 * @param noun what the thing is called in messages: {@code job}
 * @param table where it is kept
 * @param query rows of {@code external_id, source, id} and more, for the external ids of {@code
 *     :keys}
 */
public record Lookup<T extends Lookup.Found>(
    String noun, String table, Query query, RowMapper<T> mapper) {

  /** What a reference leads to. */
  public interface Found {
    UUID id();
  }

  /** A reference of which only the id matters. */
  public record Id(UUID id) implements Found {}

  /** A lookup by our own ids, given as text. */
  public static Lookup<Id> byId(String noun, String table) {
    Query query =
        Query.of(
            "select t.id::text as external_id, t.source, t.id from "
                + table
                + " t where t.tenant_id = :tenant"
                + " and t.id = any(:keys::uuid[]) and t.deleted_at is null");
    return new Lookup<>(noun, table, query, row -> new Id(row.uuid("id")));
  }

  /** A lookup by the table's own columns. */
  public static Lookup<Id> of(String noun, String table) {
    Query query =
        Query.of(
            "select t.external_id, t.source, t.id from "
                + table
                + " t where t.tenant_id = :tenant"
                + " and t.external_id = any(:keys) and t.deleted_at is null");
    return new Lookup<>(noun, table, query, row -> new Id(row.uuid("id")));
  }
}

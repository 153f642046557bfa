package org.espalier.platform.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * The statement that brings a table into step with a batch: inserts what is new, updates what
 * differs, keeps the former state of what old answers depend on, and leaves the rest untouched (no
 * row version, no event, no lock).
 */
final class Upsert<R extends SyncInput> {

  private final List<Column<R>> columns;
  private final Query query;

  Upsert(SyncTable<R> table, @Nullable String parentColumn) {
    this.columns = List.copyOf(table.columns());
    this.query = Query.of(statement(table.name(), parentColumn));
  }

  /** The statement that makes things of a source inactive which a file does not have. */
  Query deactivation(String table) {
    return Query.file("platform/deactivate_absent")
        .with("table", table)
        .with("kept", keep(table, "absent s", "s.id", "true"));
  }

  /** The statement that deletes one thing. */
  Query deletion(String table) {
    return Query.file("platform/delete_thing")
        .with("table", table)
        .with("kept", keep(table, "gone s", "s.id", "true"));
  }

  Query query() {
    return query;
  }

  /** The statement's values for a row; making them may add faults to the row. */
  Prepared<R> prepare(Inbound<R> row, References references) {
    List<@Nullable Object> made = new ArrayList<>(columns.size());
    columns.forEach(column -> made.add(column.value().of(row, references)));
    return new Prepared<>(row, made);
  }

  Args args(List<Prepared<R>> prepared, Instant now, String actor) {
    List<Inbound<R>> rows = prepared.stream().map(Prepared::row).toList();
    Args args =
        Args.of("now", now)
            .and("actor", actor)
            .and("ordinals", IntStream.range(0, rows.size()).boxed().toArray(Integer[]::new))
            .and("newIds", rows.stream().map(Inbound::id).toArray(UUID[]::new))
            .and("sources", rows.stream().map(Inbound::source).toArray(String[]::new))
            .and("externalIds", rows.stream().map(Inbound::externalId).toArray(String[]::new))
            .and(
                "actives",
                rows.stream()
                    .map(row -> Status.active(row.input().status()))
                    .toArray(Boolean[]::new));
    for (int i = 0; i < columns.size(); i++) {
      @Nullable Object[] array = ColumnArray.of(columns.get(i).type(), rows.size());
      for (int r = 0; r < array.length; r++) {
        array[r] = prepared.get(r).values().get(i);
      }
      args.and("c" + i, array);
    }
    return args;
  }

  private String statement(String table, @Nullable String parentColumn) {
    String names = each(c -> c.name());
    String theirs = each(c -> "s." + c.name());
    String ours = each(c -> "t." + c.name());
    List<Column<R>> historic = columns.stream().filter(Column::historic).toList();
    return """
    with src as materialized (
      select * from unnest(:ordinals::int[], :newIds::uuid[], :sources::text[], :externalIds::text[],
        :actives::bool[], %2$s) as s (ordinal, new_id, source, external_id, active, %3$s)
    ), found as materialized (
      select s.*, t.id as found_id, t.deleted_at is not null as was_deleted,
        (%5$s, t.active, t.deleted_at is null) is distinct from (%4$s, s.active, true) as differs,
        %6$s as moved, %7$s as rewritten
      from src s
      left join %1$s t on t.tenant_id = :tenant and t.source = s.source and t.external_id = s.external_id
    ), kept as (
      %8$s
    ), inserted as (
      insert into %1$s (tenant_id, id, source, external_id, active, version, created_at, created_by, updated_at,
        updated_by, %3$s)
      select :tenant, s.new_id, s.source, s.external_id, s.active, 1, :now, :actor, :now, :actor, %4$s
      from found s where s.found_id is null
    ), updated as (
      update %1$s t set active = s.active, version = t.version + 1, updated_at = :now, updated_by = :actor,
        deleted_at = null, %9$s
      from found s
      where t.tenant_id = :tenant and t.id = s.found_id and s.differs
    )
    select s.ordinal, coalesce(s.found_id, s.new_id) as id, s.found_id is null as created, s.differs, s.moved,
      %10$s as parent
    from found s order by s.ordinal
    """
        .formatted(
            table,
            IntStream.range(0, columns.size())
                .mapToObj(i -> ":c" + i + "::" + columns.get(i).type() + "[]")
                .collect(Collectors.joining(", ")),
            names,
            theirs,
            ours,
            parentColumn == null
                ? "false"
                : "(t.id is null or t."
                    + parentColumn
                    + " is distinct from s."
                    + parentColumn
                    + ")",
            historic.isEmpty() ? "false" : differs(historic),
            keep(table, "found s", "s.found_id", "s.rewritten and s.differs"),
            each(c -> c.name() + " = s." + c.name()),
            parentColumn == null ? "null::uuid" : "s." + parentColumn);
  }

  private String differs(List<Column<R>> historic) {
    return "t.id is not null and ("
        + joined(historic, "t.")
        + ", t.active) is distinct from ("
        + joined(historic, "s.")
        + ", s.active)";
  }

  /**
   * The statement that keeps the state of some of the table's rows, by the alias {@code s} of
   * those.
   */
  private String keep(String table, String rows, String id, String condition) {
    List<Column<R>> historic = columns.stream().filter(Column::historic).toList();
    if (historic.isEmpty()) {
      return "select 1";
    }
    String members =
        historic.stream()
            .map(c -> "'" + c.name() + "', t." + c.name())
            .collect(Collectors.joining(", "));
    return """
    insert into past_state (tenant_id, subject_id, held_until, state)
      select :tenant, t.id, :now, jsonb_build_object(%s, 'active', t.active)
      from %s
      join %s t on t.tenant_id = :tenant and t.id = %s
      where %s
      on conflict (tenant_id, subject_id, held_until) do nothing\
    """
        .formatted(members, rows, table, id, condition);
  }

  private String each(Function<Column<R>, String> piece) {
    return columns.stream().map(piece).collect(Collectors.joining(", "));
  }

  private static <R extends SyncInput> String joined(List<Column<R>> columns, String prefix) {
    return columns.stream().map(c -> prefix + c.name()).collect(Collectors.joining(", "));
  }

  /** A row with the values of its columns. */
  record Prepared<R extends SyncInput>(Inbound<R> row, List<@Nullable Object> values) {}
}

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
  private final @Nullable String person;
  private final Query query;

  Upsert(SyncTable<R> table, @Nullable String parentColumn) {
    this.columns = List.copyOf(table.columns());
    this.person = table.person();
    this.query = statement(table.name(), parentColumn);
  }

  /** The statement that makes things of a source inactive which a file does not have. */
  Query deactivation(String table) {
    return Query.file("platform/deactivate_absent")
        .with("table", table)
        .with("concerned", person("t.id", "t."))
        .with("kept", keep(table, "absent s", "s.id", "true"));
  }

  /** The statement that deletes one thing. */
  Query deletion(String table) {
    return Query.file("platform/delete_thing")
        .with("table", table)
        .with("concerned", person("t.id", "t."))
        .with("kept", keep(table, "gone s", "s.id", "true"));
  }

  /** The statement that deletes the parts of a thing, to which a column refers. */
  Query ending(String table, String column) {
    return Query.file("platform/delete_parts")
        .with("table", table)
        .with("column", column)
        .with("concerned", person("t.id", "t."))
        .with("kept", keep(table, "gone s", "s.id", "true"));
  }

  Query query() {
    return query;
  }

  /** The statement's values for a row; making them may add faults to the row. */
  Prepared<R> prepare(Inbound<R> row, References references) {
    List<@Nullable Object> made = new ArrayList<>(columns.size());
    columns.forEach(column -> made.add(column.value().of(row, references)));
    return new Prepared<>(row, made, Status.active(row.input().status()));
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
            .and("actives", prepared.stream().map(Prepared::active).toArray(Boolean[]::new));
    for (int i = 0; i < columns.size(); i++) {
      @Nullable Object[] array = ColumnArray.of(columns.get(i).type(), rows.size());
      for (int r = 0; r < array.length; r++) {
        array[r] = prepared.get(r).values().get(i);
      }
      args.and("c" + i, array);
    }
    return args;
  }

  private Query statement(String table, @Nullable String parentColumn) {
    List<Column<R>> historic = columns.stream().filter(Column::historic).toList();
    String arrays =
        IntStream.range(0, columns.size())
            .mapToObj(i -> ":c" + i + "::" + columns.get(i).type() + "[]")
            .collect(Collectors.joining(", "));
    String rewritten =
        "t.id is not null and ("
            + each(historic, c -> "t." + c.name())
            + ", t.active) is distinct from ("
            + each(historic, Column::said)
            + ", s.active)";
    return Query.file("platform/upsert")
        .with("table", table)
        .with("arrays", arrays)
        .with("names", each(columns, Column::name))
        .with("said", each(columns, Column::said))
        .with("first", each(columns, Column::first))
        .with("present", each(columns, c -> "t." + c.name()))
        .with("changes", changes())
        .with("set", each(columns, c -> c.name() + " = " + c.said()))
        .with(
            "moved",
            parentColumn == null
                ? "false"
                : "(t.id is null or t.deleted_at is not null or t.%1$s is distinct from s.%1$s)"
                    .formatted(parentColumn))
        .with("rewritten", historic.isEmpty() ? "false" : rewritten)
        .with("kept", keep(table, "changed s", "s.found_id", "s.rewritten"))
        .with("parent", parentColumn == null ? "null::uuid" : "s." + parentColumn)
        .with("concerned", person("coalesce(s.found_id, s.new_id)", "s."));
  }

  /** Whom a thing concerns: nobody, itself, or whom its column names. */
  private String person(String itself, String prefix) {
    return person == null ? "null::uuid" : person.equals("id") ? itself : prefix + person;
  }

  /** The names of the members whose values differ; nothing where they do not. */
  private String changes() {
    return each(
            columns,
            c ->
                "case when t.%s is distinct from %s then '%s' end"
                    .formatted(c.name(), c.said(), Words.member(c.name())))
        + ", case when t.active is distinct from s.active then 'status' end";
  }

  /** The statement that keeps the state of some of the table's rows, whose ids {@code rows} has. */
  private String keep(String table, String rows, String id, String condition) {
    List<Column<R>> historic = columns.stream().filter(Column::historic).toList();
    return historic.isEmpty()
        ? "select 1"
        : Query.file("platform/keep_state")
            .with("members", each(historic, c -> "'" + c.name() + "', t." + c.name()))
            .with("rows", rows)
            .with("table", table)
            .with("id", id)
            .with("condition", condition)
            .toString();
  }

  private static <R extends SyncInput> String each(
      List<Column<R>> columns, Function<Column<R>, String> piece) {
    return columns.stream().map(piece).collect(Collectors.joining(", "));
  }

  /** A row with the values of its columns, and whether its thing is to be active. */
  record Prepared<R extends SyncInput>(
      Inbound<R> row, List<@Nullable Object> values, boolean active) {

    /** Stands for the column that all tables have. */
    static final int ACTIVE = -1;

    /** The value of a column. */
    @Nullable Object value(int column) {
      return column == ACTIVE ? (Object) active : values.get(column);
    }

    /** The same with another value of a column. */
    Prepared<R> with(int column, @Nullable Object value) {
      if (column == ACTIVE) {
        return new Prepared<>(row, values, Boolean.TRUE.equals(value));
      }
      List<@Nullable Object> others = new ArrayList<>(values);
      others.set(column, value);
      return new Prepared<>(row, others, active);
    }
  }
}

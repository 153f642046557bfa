package org.espalier.platform.sync;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The columns of a table that never change; refuses rows that would change them. */
final class FixedColumns<R extends SyncInput> {

  private final List<Column<R>> all;
  private final List<Column<R>> fixed;
  private final Query query;

  FixedColumns(SyncTable<R> table) {
    this.all = List.copyOf(table.columns());
    this.fixed = all.stream().filter(column -> column.fixed() != null).toList();
    this.query =
        Query.file("platform/fixed_columns")
            .with("table", table.name())
            .with(
                "columns",
                fixed.stream()
                    .map(column -> ", t." + column.name() + "::text as " + column.name())
                    .collect(Collectors.joining()));
  }

  /** Adds a fault to each row without faults that says something else than the thing has. */
  void check(Sql sql, List<Upsert.Prepared<R>> prepared) {
    List<Upsert.Prepared<R>> sound =
        prepared.stream().filter(one -> one.row().faults().isEmpty()).toList();
    if (fixed.isEmpty() || sound.isEmpty()) {
      return;
    }
    Args keys =
        Args.none()
            .texts("sources", sound.stream().map(one -> one.row().source()).toList())
            .texts("externalIds", sound.stream().map(one -> one.row().externalId()).toList());
    sql.list(
        query,
        keys,
        row -> {
          Upsert.Prepared<R> one = sound.get(row.count("ordinal") - 1);
          for (Column<R> column : fixed) {
            compare(one, column, row.textOrNull(column.name()));
          }
          return one;
        });
  }

  private void compare(Upsert.Prepared<R> one, Column<R> column, @Nullable String present) {
    Object said = one.values().get(all.indexOf(column));
    Fault fault = Objects.requireNonNull(column.fixed());
    if (!Objects.equals(present, said == null ? null : said.toString())
        && !one.row().faults().at(fault.pointer())) {
      one.row().faults().add(fault.pointer(), fault.code(), fault.message());
    }
  }
}

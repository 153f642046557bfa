package org.espalier.platform.sync;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.feed.State;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Row;
import org.espalier.platform.tree.Tree;
import org.jspecify.annotations.Nullable;

/** Writes rows into their table by one statement, and keeps the tree's paths if they form one. */
final class Writer<R extends SyncInput> {

  private final Tools tools;
  private final SyncTable<R> table;
  private final @Nullable Tree tree;
  private final Upsert<R> upsert;

  Writer(Tools tools, SyncTable<R> table, @Nullable Tree tree, Upsert<R> upsert) {
    this.tools = tools;
    this.table = table;
    this.tree = tree;
    this.upsert = upsert;
  }

  /**
   * Writes rows, and says of each what became of it. Within a file the paths are left to its end.
   *
   * @return those that changed something, in the rows' order
   */
  List<Written<R>> write(List<Upsert.Prepared<R>> prepared, Batch<R> batch) {
    boolean alone = batch.file() == null;
    if (tree != null && alone) {
      tree.lock(tools.sql());
    }
    Args args = upsert.args(prepared, batch.now(), tools.tenancy().caller().subject());
    List<Written<R>> written = new ArrayList<>();
    tools.sql().list(upsert.query(), args, result -> written.add(written(prepared, result)));
    if (batch.file() != null && written.stream().anyMatch(Written::moved)) {
      batch.file().moved();
    }
    if (tree != null && alone) {
      Places places = new Places(tools.sql(), tree, table.parentPointer());
      written.stream()
          .filter(Written::moved)
          .forEach(one -> places.place(one.row().id(), one.parent()));
    }
    return written.stream()
        .filter(one -> one.row().changed())
        .sorted(Comparator.comparingInt(Written::ordinal))
        .toList();
  }

  private Written<R> written(List<Upsert.Prepared<R>> prepared, Row result) throws SQLException {
    int ordinal = result.count("ordinal");
    Inbound<R> row = prepared.get(ordinal).row();
    row.done(result.uuid("id"), outcome(result.flag("created"), result.flag("differs")));
    return new Written<>(
        ordinal,
        row,
        state(result),
        result.uuidOrNull("person"),
        result.flag("moved"),
        result.uuidOrNull("parent"));
  }

  private static Outcome outcome(boolean created, boolean differs) {
    return created ? Outcome.CREATED : differs ? Outcome.UPDATED : Outcome.UNCHANGED;
  }

  private static State state(Row row) throws SQLException {
    String changes = row.text("changes");
    return new State(
        row.textOrNull("before_state"),
        row.textOrNull("after_state"),
        changes.isEmpty() ? List.of() : List.of(changes.split(",")));
  }

  /**
   * What became of a row.
   *
   * @param ordinal its place among those that were written together
   * @param person the employee whom the thing concerns, if any
   * @param moved true if it hangs elsewhere in the tree now
   */
  record Written<R extends SyncInput>(
      int ordinal,
      Inbound<R> row,
      State state,
      @Nullable UUID person,
      boolean moved,
      @Nullable UUID parent) {}
}

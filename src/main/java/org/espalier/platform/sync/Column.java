package org.espalier.platform.sync;

import org.espalier.platform.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table whose rows are kept in step.
 *
 * @param name the column
 * @param type its SQL type
 * @param value what a row says for it
 * @param historic true if old answers (asOf) depend on it: the state before a change is kept
 * @param initial what a new thing gets if its row says nothing, while a known thing then keeps what
 *     it has; null for columns where saying nothing means null
 * @param onlyAtFirst true if a known thing keeps what it has, whatever its row says
 * @param fixed the fault of a row that says something else of a known thing; null for columns that
 *     change
 */
record Column<R extends SyncInput>(
    String name,
    String type,
    Value<R> value,
    boolean historic,
    @Nullable String initial,
    boolean onlyAtFirst,
    @Nullable Fault fixed) {

  Column(String name, String type, Value<R> value) {
    this(name, type, value, false, null, false, null);
  }

  Column<R> kept() {
    return new Column<>(name, type, value, true, initial, onlyAtFirst, fixed);
  }

  Column<R> initially(String first, boolean ever) {
    return new Column<>(name, type, value, historic, first, ever, fixed);
  }

  Column<R> fixed(Fault fault) {
    return new Column<>(name, type, value, historic, initial, onlyAtFirst, fault);
  }

  /**
   * What a row says, as an expression over the row {@code s} and the thing {@code t} that it is
   * about.
   */
  String said() {
    if (onlyAtFirst) {
      return "t." + name;
    }
    return initial == null ? "s." + name : "coalesce(s." + name + ", t." + name + ")";
  }

  /** What a new thing gets. */
  String first() {
    return initial == null ? "s." + name : "coalesce(s." + name + ", '" + initial + "')";
  }

  /** What a row says for a column. */
  @FunctionalInterface
  interface Value<R extends SyncInput> {
    @Nullable Object of(Inbound<R> row, References references);
  }
}

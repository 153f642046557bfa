package org.espalier.platform.sync;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table whose rows are kept in step.
 *
 * @param name the column
 * @param type its SQL type
 * @param value what a row says for it
 * @param historic true if old answers (asOf) depend on it: the state before a change is kept
 */
record Column<R extends SyncInput>(String name, String type, Value<R> value, boolean historic) {

  /** What a row says for a column. */
  @FunctionalInterface
  interface Value<R extends SyncInput> {
    @Nullable Object of(Inbound<R> row, References references);
  }
}

package org.espalier.platform.sync;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Json;
import org.jspecify.annotations.Nullable;

/**
 * How rows of a kind map to a table: its columns beyond those that all such tables share (key,
 * status, audit). From this the statements are made.
 */
public final class SyncTable<R extends SyncInput> {

  private final String name;
  private final List<Column<R>> columns = new ArrayList<>();
  private final Map<Lookup<?>, List<Function<R, Stream<String>>>> references =
      new LinkedHashMap<>();
  private final List<Referrers.Referrer> referrers = new ArrayList<>();
  private final List<Referrers.Referrer> parts = new ArrayList<>();
  private String parentPointer = "";
  private @Nullable String person;

  public SyncTable(String name) {
    this.name = name;
  }

  public SyncTable<R> text(String column, Function<R, @Nullable String> value) {
    return add(column, "text", (row, _) -> value.apply(row.input()));
  }

  public SyncTable<R> choice(String column, Function<R, @Nullable Enum<?>> value) {
    return add(
        column,
        "text",
        (row, _) -> {
          Enum<?> constant = value.apply(row.input());
          return constant == null ? null : constant.name();
        });
  }

  /** A column of one of several names, made of the row and of what it refers to. */
  public SyncTable<R> choice(String column, Made<R, Enum<?>> value) {
    return add(
        column,
        "text",
        (row, references) -> {
          Enum<?> constant = value.of(row, references);
          return constant == null ? null : constant.name();
        });
  }

  public SyncTable<R> number(String column, Function<R, @Nullable BigDecimal> value) {
    return add(column, "numeric", (row, _) -> value.apply(row.input()));
  }

  public SyncTable<R> count(String column, Function<R, @Nullable Integer> value) {
    return add(column, "int", (row, _) -> value.apply(row.input()));
  }

  public SyncTable<R> flag(String column, Function<R, Boolean> value) {
    return add(column, "bool", (row, _) -> value.apply(row.input()));
  }

  public SyncTable<R> date(String column, Function<R, @Nullable LocalDate> value) {
    return add(column, "date", (row, _) -> value.apply(row.input()));
  }

  public SyncTable<R> moment(String column, Function<R, @Nullable Instant> value) {
    return add(column, "timestamptz", (row, _) -> value.apply(row.input()));
  }

  /** A column of a type of PostgreSQL, made of the row and of what it refers to. */
  public SyncTable<R> made(String column, String type, Made<R, ?> value) {
    return add(column, type, value::of);
  }

  /** A column of JSON made of the row and of what it refers to. */
  public SyncTable<R> json(String column, Made<R, Json> value) {
    return add(column, "jsonb", value::of);
  }

  /** A column of an id made of the row and of what it refers to. */
  public SyncTable<R> id(String column, Made<R, UUID> value) {
    return add(column, "uuid", value::of);
  }

  /** A reference to another thing by its external id. */
  public SyncTable<R> reference(
      String column,
      Lookup<Lookup.Id> lookup,
      Function<R, @Nullable String> externalId,
      String pointer) {
    refersTo(lookup, row -> Stream.ofNullable(externalId.apply(row)));
    referrers.add(new Referrers.Referrer(lookup.table(), name, column, "r.deleted_at is null"));
    return add(
        column,
        "uuid",
        (row, references) ->
            references.id(
                lookup, row.source(), externalId.apply(row.input()), pointer, row.faults()));
  }

  /** A reference to another thing by its external id or by our own. */
  public <T extends Lookup.Found> SyncTable<R> either(
      String column,
      EitherId<T> reference,
      Function<R, @Nullable String> externalId,
      Function<R, @Nullable UUID> id) {
    refersTo(reference.byExternalId(), row -> Stream.ofNullable(externalId.apply(row)));
    refersTo(reference.byId(), row -> EitherId.text(id.apply(row)));
    referrers.add(
        new Referrers.Referrer(reference.byId().table(), name, column, "r.deleted_at is null"));
    return id(
        column,
        (row, references) -> {
          T thing =
              reference.find(row, references, externalId.apply(row.input()), id.apply(row.input()));
          return thing == null ? null : thing.id();
        });
  }

  /** The reference to the parent in the tree that the things of this table form. */
  public SyncTable<R> parent(
      String column,
      Lookup<Lookup.Id> lookup,
      Function<R, @Nullable String> externalId,
      String pointer) {
    this.parentPointer = pointer;
    return reference(column, lookup, externalId, pointer);
  }

  /** Says that rows refer to things of a kind, so that these are fetched for the whole batch. */
  public SyncTable<R> refersTo(Lookup<?> lookup, Function<R, Stream<String>> externalIds) {
    references.computeIfAbsent(lookup, _ -> new ArrayList<>()).add(externalIds);
    return this;
  }

  /** Says of the last column that old answers depend on it. */
  public SyncTable<R> historic() {
    columns.add(columns.removeLast().kept());
    return this;
  }

  /**
   * Says of the last column that a row which says nothing of it leaves it as it is; a new thing
   * gets this.
   */
  public SyncTable<R> initially(String value) {
    columns.add(columns.removeLast().initially(value, false));
    return this;
  }

  /**
   * Says of the last column that a new thing gets what its row says, or else this, and that rows do
   * not change it any more: steps do.
   */
  public SyncTable<R> onlyAtFirst(String value) {
    columns.add(columns.removeLast().initially(value, true));
    return this;
  }

  /**
   * Says of the last column, an id or a text, that it never changes once the thing is there, nor
   * when it comes back from its deletion. A row that says otherwise is refused with IMMUTABLE,
   * whether its sender may see the thing or not.
   *
   * @param pointer of the member that says it
   * @param words what the sender is told; nothing of what the thing is
   */
  public SyncTable<R> fixed(String pointer, String words) {
    columns.add(columns.removeLast().fixed(new Fault(pointer, FaultCode.IMMUTABLE, words)));
    return this;
  }

  /**
   * Says of the last column, a reference, that things are parts of what it leads to: they do not
   * keep that from being deleted, but are deleted with it. Nothing may refer to such things.
   */
  public SyncTable<R> endsWithIt() {
    parts.add(referrers.removeLast());
    return this;
  }

  /**
   * Says which column has the employee whom a thing concerns: that person and those above see its
   * events, and an erasure reaches them.
   */
  public SyncTable<R> concerns(String column) {
    this.person = column;
    return this;
  }

  String name() {
    return name;
  }

  List<Column<R>> columns() {
    return columns;
  }

  Map<Lookup<?>, List<Function<R, Stream<String>>>> references() {
    return references;
  }

  List<Referrers.Referrer> referrers() {
    return referrers;
  }

  List<Referrers.Referrer> parts() {
    return parts;
  }

  @Nullable String person() {
    return person;
  }

  String parentPointer() {
    return parentPointer;
  }

  private SyncTable<R> add(String column, String type, Column.Value<R> value) {
    columns.add(new Column<>(column, type, value));
    return this;
  }

  /** A value made of a row and of what it refers to; faults go to the row. */
  @FunctionalInterface
  public interface Made<R extends SyncInput, T> {
    @Nullable T of(Inbound<R> row, References references);
  }
}

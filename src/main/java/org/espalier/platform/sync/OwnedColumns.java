package org.espalier.platform.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of which one source can have the say. What others say of them of a thing
 * that is there is refused in a request, and passed over and noted in a file.
 */
final class OwnedColumns<R extends SyncInput> {

  private static final Query PRESENT = Query.file("platform/owned_columns");

  private final SyncTable<R> table;
  private final Tools tools;

  OwnedColumns(SyncTable<R> table, Tools tools) {
    this.table = table;
    this.tools = tools;
  }

  /** The members that can be owned. */
  Set<String> fields(Class<R> input) {
    return OwnedField.of(table, input).keySet();
  }

  /** True if others own whether the things of a source are active. */
  boolean statusOfOthers(String kind, String source) {
    return tools.ownerships().ofOthers(kind, source).stream()
        .anyMatch(one -> one.things().equals(source) && one.fields().contains(OwnedField.STATUS));
  }

  /** The rows with what is to be written of them, but for those that got faults. */
  List<Upsert.Prepared<R>> keep(
      String kind, Class<R> input, List<Upsert.Prepared<R>> rows, Batch.@Nullable File file) {
    if (rows.isEmpty()) {
      return rows;
    }
    Set<String> sources = rows.stream().map(one -> one.row().source()).collect(Collectors.toSet());
    List<Ownership> others =
        tools.ownerships().ofOthers(kind, file == null ? null : file.source()).stream()
            .filter(one -> sources.contains(one.things()))
            .toList();
    List<OwnedField> fields =
        OwnedField.of(table, input).values().stream()
            .filter(one -> others.stream().anyMatch(by -> by.fields().contains(one.name())))
            .toList();
    return fields.isEmpty() ? rows : compared(rows, fields, others, file);
  }

  private List<Upsert.Prepared<R>> compared(
      List<Upsert.Prepared<R>> rows,
      List<OwnedField> fields,
      List<Ownership> others,
      Batch.@Nullable File file) {
    List<Upsert.Prepared<R>> result = new ArrayList<>(rows);
    tools
        .sql()
        .list(
            query(fields),
            args(rows, fields),
            present -> {
              int place = present.count("ordinal") - 1;
              Upsert.Prepared<R> row = result.get(place);
              for (int i = 0; i < fields.size(); i++) {
                Optional<Ownership> by = owner(others, row.row().source(), fields.get(i));
                if (by.isPresent() && present.flag("differs" + i)) {
                  note(row.row(), fields.get(i), present, i, by.get().owner(), file);
                  row = row.with(fields.get(i).index(), fields.get(i).kept(present, i));
                }
              }
              result.set(place, row);
              return row;
            });
    return result.stream().filter(one -> one.row().faults().isEmpty()).toList();
  }

  private static Optional<Ownership> owner(
      List<Ownership> others, String source, OwnedField field) {
    return others.stream()
        .filter(one -> one.things().equals(source) && one.fields().contains(field.name()))
        .findFirst();
  }

  /** A row that leaves a member out does not contradict, unless it was made of the whole thing. */
  private void note(
      Inbound<R> row,
      OwnedField field,
      Row present,
      int number,
      String owner,
      Batch.@Nullable File file)
      throws SQLException {
    String said = said(row, field.name());
    if (said == null && !row.whole()) {
      return;
    }
    String pointer = "/" + field.name();
    if (file == null) {
      String message = "This is for \"" + owner + "\" to say; it is not changed here.";
      row.faults().add(pointer, FaultCode.FIELD_OWNED, message);
    } else {
      int place = row.line() * OwnedField.MOST + field.place();
      String there = present.textOrNull("told" + number);
      file.kept(new Kept(place, row.line(), row.externalId(), pointer, there, said, owner));
    }
  }

  private @Nullable String said(Inbound<R> row, String field) {
    JsonNode input = tools.mapper().valueToTree(row.input());
    JsonNode said = input.path(field);
    if (said.isNull() || said.isMissingNode()) {
      return null;
    }
    return said.isNumber() ? said.decimalValue().toPlainString() : said.asText();
  }

  private Query query(List<OwnedField> fields) {
    return PRESENT
        .with("table", table.name())
        .with("arrays", each(fields, (one, i) -> ":c" + i + "::" + one.type() + "[]"))
        .with("names", each(fields, (one, _) -> one.column()))
        .with("columns", ", " + each(fields, OwnedField::asked));
  }

  private Args args(List<Upsert.Prepared<R>> rows, List<OwnedField> fields) {
    Args args =
        Args.none()
            .texts("sources", rows.stream().map(one -> one.row().source()).toList())
            .texts("externalIds", rows.stream().map(one -> one.row().externalId()).toList());
    for (int i = 0; i < fields.size(); i++) {
      @Nullable Object[] array = ColumnArray.of(fields.get(i).type(), rows.size());
      for (int r = 0; r < array.length; r++) {
        array[r] = rows.get(r).value(fields.get(i).index());
      }
      args.and("c" + i, array);
    }
    return args;
  }

  private static String each(List<OwnedField> fields, BiFunction<OwnedField, Integer, String> sql) {
    return IntStream.range(0, fields.size())
        .mapToObj(i -> sql.apply(fields.get(i), i))
        .collect(Collectors.joining(", "));
  }
}

package org.espalier.platform.sync;

import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A member of which one source can have the say, and where it is kept: text, numbers, dates and
 * references, which are one value. Lists have tables of their own that follow from the row.
 *
 * @param name of the member
 * @param index of its column among those of the table, or {@link Upsert.Prepared#ACTIVE}
 * @param refersTo the table to which it refers, if it does
 */
record OwnedField(String name, String column, String type, int index, @Nullable String refersTo) {

  /** Whether a thing is in use, which all tables have. */
  static final String STATUS = "status";

  /** More columns than any table has. */
  static final int MOST = 64;

  private static final Set<String> TYPES =
      Set.of("text", "uuid", "numeric", "int", "bool", "date", "timestamptz");

  /** Those of a kind by name, in the order of the table's columns; the status comes last. */
  static <R extends SyncInput> Map<String, OwnedField> of(SyncTable<R> table, Class<R> input) {
    Set<String> members =
        Arrays.stream(input.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    Map<String, OwnedField> fields = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      OwnedField field = of(table, i);
      if (field.ownable(table.columns().get(i)) && members.contains(field.name())) {
        fields.put(field.name(), field);
      }
    }
    if (members.contains(STATUS)) {
      OwnedField active = new OwnedField(STATUS, "active", "bool", Upsert.Prepared.ACTIVE, null);
      fields.putIfAbsent(STATUS, active);
    }
    return fields;
  }

  private static OwnedField of(SyncTable<?> table, int index) {
    Column<?> column = table.columns().get(index);
    String name = Words.member(column.name());
    String referred =
        table.referrers().stream()
            .filter(one -> one.column().equals(column.name()))
            .map(Referrers.Referrer::to)
            .findFirst()
            .orElse(null);
    String member = referred == null ? name : name.replaceFirst("Id$", "ExternalId");
    return new OwnedField(member, column.name(), column.type(), index, referred);
  }

  private boolean ownable(Column<?> kept) {
    return TYPES.contains(type)
        && (refersTo != null || !type.equals("uuid"))
        && kept.fixed() == null
        && !kept.onlyAtFirst();
  }

  /** A number of its own among those of the table. */
  int place() {
    return index == Upsert.Prepared.ACTIVE ? MOST - 1 : index;
  }

  /** What is asked of a thing {@code t} and a row {@code r}. */
  String asked(int number) {
    String told = "t." + column + "::text";
    if (index == Upsert.Prepared.ACTIVE) {
      told = "case when t.active then 'ACTIVE' else 'INACTIVE' end";
    } else if (refersTo != null) {
      told =
          "(select x.external_id from %s x where x.tenant_id = :tenant and x.id = t.%s)"
              .formatted(refersTo, column);
    }
    String differs = "t.%1$s is distinct from r.%1$s".formatted(column);
    return "t.%1$s as kept%2$d, %3$s as differs%2$d, case when %3$s then %4$s end as told%2$d"
        .formatted(column, number, differs, told);
  }

  /** What the thing has, as it is written. */
  @Nullable Object kept(Row present, int number) throws SQLException {
    String kept = "kept" + number;
    return switch (type) {
      case "text" -> present.textOrNull(kept);
      case "uuid" -> present.uuidOrNull(kept);
      case "numeric" -> present.numberOrNull(kept);
      case "int" -> present.countOrNull(kept);
      case "bool" -> present.flagOrNull(kept);
      case "date" -> present.dateOrNull(kept);
      case "timestamptz" -> present.instantOrNull(kept);
      default -> throw new IllegalArgumentException(type);
    };
  }
}

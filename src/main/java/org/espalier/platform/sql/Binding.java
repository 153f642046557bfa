package org.espalier.platform.sql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.postgresql.util.PGobject;

/** Puts values into the question marks of a statement. */
final class Binding {

  private Binding() {}

  static void bind(PreparedStatement statement, int from, Query query, Args args, String tenant)
      throws SQLException {
    if (query.plannedByValues()) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
    List<String> names = query.parameters();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Object value = name.equals("tenant") ? tenant : args.value(name);
      if (value == null) {
        setNull(statement, from + i, query.type(name));
      } else {
        set(statement, from + i, value);
      }
    }
  }

  /**
   * Insists that every null has a type, which is told by a cast of its parameter. The driver asks
   * the server for the types that it is not told, and from then on no longer sends such a statement
   * together with the one before it: a setting made there would have ended.
   */
  static void requireTypedNulls(Query query, Args args) {
    for (String name : query.parameters()) {
      if (!name.equals("tenant") && args.value(name) == null && query.type(name) == null) {
        throw new IllegalStateException(":" + name + " can be null: cast it in " + query);
      }
    }
  }

  private static void setNull(PreparedStatement statement, int index, @Nullable String type)
      throws SQLException {
    if (type == null) {
      statement.setNull(index, Types.NULL);
    } else {
      statement.setNull(index, Types.OTHER, CatalogueType.of(type));
    }
  }

  private static void set(PreparedStatement statement, int index, Object value)
      throws SQLException {
    switch (value) {
      case String text -> statement.setString(index, text);
      case Enum<?> choice -> statement.setString(index, choice.name());
      case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
      case Json json -> statement.setObject(index, jsonb(json));
      case Object[] array ->
          statement.setArray(
              index, statement.getConnection().createArrayOf(type(array), plain(array)));
      default -> statement.setObject(index, value);
    }
  }

  private static PGobject jsonb(Json json) throws SQLException {
    PGobject object = new PGobject();
    object.setType("jsonb");
    object.setValue(json.text());
    return object;
  }

  private static String type(Object[] array) {
    return switch (array) {
      case UUID[] _ -> "uuid";
      case BigDecimal[] _ -> "numeric";
      case Integer[] _ -> "int4";
      case Boolean[] _ -> "bool";
      case Instant[] _ -> "timestamptz";
      case LocalDate[] _ -> "date";
      case Json[] _ -> "jsonb";
      default -> "text";
    };
  }

  private static @Nullable Object[] plain(@Nullable Object[] array) {
    if (array instanceof Instant[] || array instanceof Json[]) {
      @Nullable Object[] made = new Object[array.length];
      for (int i = 0; i < array.length; i++) {
        made[i] =
            switch (array[i]) {
              case null -> null;
              case Instant instant -> instant.toString();
              case Json json -> json.text();
              case Object other -> other;
            };
      }
      return made;
    }
    return array;
  }
}

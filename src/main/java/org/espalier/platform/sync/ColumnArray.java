package org.espalier.platform.sync;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.espalier.platform.sql.Json;
import org.jspecify.annotations.Nullable;

/** Arrays of the Java type that goes with an SQL type. */
final class ColumnArray {

  private ColumnArray() {}

  static @Nullable Object[] of(String type, int length) {
    return switch (type) {
      case "text" -> new String[length];
      case "uuid" -> new UUID[length];
      case "numeric" -> new BigDecimal[length];
      case "int" -> new Integer[length];
      case "bool" -> new Boolean[length];
      case "date" -> new LocalDate[length];
      case "timestamptz" -> new Instant[length];
      case "jsonb" -> new Json[length];
      default -> throw new IllegalArgumentException(type);
    };
  }
}

package org.espalier.platform.paging;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.platform.sql.Moments;

/**
 * A member that a list can be sorted by.
 *
 * @param name as in {@code ?sort=}
 * @param expression in SQL, never null
 * @param type in SQL
 * @param value of a thing
 */
record Sort<V>(String name, String expression, String type, Function<V, Object> value) {

  /** Reads a cursor's text back; fails with an exception if it is none of the type. */
  Object parse(String text) {
    return switch (type) {
      case "timestamptz" -> Moments.parse(text);
      case "date" -> Moments.day(text);
      case "numeric" -> new BigDecimal(text);
      case "bigint" -> Long.valueOf(text);
      case "uuid" -> UUID.fromString(text);
      default -> text;
    };
  }

  /** A sort in one direction. */
  record Order<V>(Sort<V> by, boolean descending) {

    String sql() {
      return by.expression() + (descending ? " desc" : "");
    }

    String spelled() {
      return (descending ? "-" : "") + by.name();
    }
  }
}

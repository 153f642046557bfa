package org.espalier.integration.scim.lists;

import java.util.Map;
import org.espalier.integration.scim.schemas.AttributeType;
import org.jspecify.annotations.Nullable;

/** What an attribute is in SQL. */
public sealed interface Term {

  /**
   * One value.
   *
   * @param sql the value: text, boolean or timestamptz, as the type says
   * @param exact true if its case matters
   * @param indexed a condition for equality with {@code :value}, where an index helps; else null
   */
  record Single(String sql, AttributeType type, boolean exact, @Nullable String indexed)
      implements Term {

    /** A value for which no index is needed. */
    public Single(String sql, AttributeType type, boolean exact) {
      this(sql, type, exact, null);
    }

    /** The value as text by which lists can be sorted. */
    String key() {
      return switch (type) {
        case DATETIME -> "to_char(" + sql + " at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')";
        case BOOLEAN -> "(" + sql + ")::text";
        default -> exact ? "(" + sql + ")::text" : "lower(" + sql + ")";
      };
    }
  }

  /** An id, which is found by its index if what is asked for can be one. */
  static Single id(String column) {
    String uuid = "'^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'";
    return new Single(
        column + "::text",
        AttributeType.STRING,
        true,
        column + " = cast(case when :value ~ " + uuid + " then :value end as uuid)");
  }

  /**
   * The address of a resource, which is found as its id is; {@code :root} is where all begin.
   *
   * @param endpoint of its kind
   */
  static Single address(String column, String endpoint) {
    String before = ":root::text || '/" + endpoint + "/'";
    String id = "right(:value, 36)";
    String uuid = "'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";
    return new Single(
        "(" + before + " || " + column + "::text)",
        AttributeType.STRING,
        true,
        column
            + (" = cast(case when :value = " + before + " || " + id)
            + (" and " + id + " ~ " + uuid + " then " + id + " end as uuid)"));
  }

  /**
   * The schemas that a resource has attributes of.
   *
   * @param items of an array: schemas, null for those of which it has none
   */
  static Many schemas(String items, String first) {
    return new Many(
        "unnest(array[" + items + "]) as v (item) where v.item is not null",
        Map.of("value", new Single("v.item", AttributeType.STRING, true)),
        new Single(first, AttributeType.STRING, true));
  }

  /**
   * Several values, each with parts.
   *
   * @param from where the values are, as of a FROM clause, with its condition
   * @param parts the parts of a value, by name; {@code value} is the value itself
   * @param first the value that counts where lists are sorted
   */
  record Many(String from, Map<String, Single> parts, Single first) implements Term {}
}

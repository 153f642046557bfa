package org.espalier.platform.sql;

import java.util.Map;

/**
 * The name of a type in PostgreSQL's catalogue. The driver knows types by these, and asks the
 * server for any other.
 */
final class CatalogueType {

  private static final String ARRAY = "[]";
  private static final Map<String, String> BY_STANDARD =
      Map.ofEntries(
          Map.entry("bigint", "int8"),
          Map.entry("boolean", "bool"),
          Map.entry("char", "bpchar"),
          Map.entry("character", "bpchar"),
          Map.entry("character varying", "varchar"),
          Map.entry("decimal", "numeric"),
          Map.entry("double precision", "float8"),
          Map.entry("float", "float8"),
          Map.entry("int", "int4"),
          Map.entry("integer", "int4"),
          Map.entry("real", "float4"),
          Map.entry("smallint", "int2"),
          Map.entry("time with time zone", "timetz"),
          Map.entry("time without time zone", "time"),
          Map.entry("timestamp with time zone", "timestamptz"),
          Map.entry("timestamp without time zone", "timestamp"));

  private CatalogueType() {}

  /** Of the type that a cast names, or an array of it. */
  static String of(String cast) {
    if (cast.endsWith(ARRAY)) {
      return of(cast.substring(0, cast.length() - ARRAY.length())) + ARRAY;
    }
    return BY_STANDARD.getOrDefault(cast, cast);
  }
}

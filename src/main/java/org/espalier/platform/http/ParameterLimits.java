package org.espalier.platform.http;

import java.util.Map;

/** How long the texts of parameters may be, by their names: nothing longer can be right. */
public final class ParameterLimits {

  private static final int USUAL = 200;

  /** Queries of GraphQL are bounded by what fits into a request's first line. */
  private static final int UNBOUNDED = 1 << 20;

  private static final Map<String, Integer> MOST =
      Map.ofEntries(
          Map.entry("source", 60),
          Map.entry("q", 500),
          Map.entry("cursor", 2000),
          Map.entry("ids", 8000),
          Map.entry("competencyIds", 8000),
          Map.entry("asOf", 40),
          Map.entry("filter", 4000),
          Map.entry("attributes", 4000),
          Map.entry("excludedAttributes", 4000),
          Map.entry("verb", 2000),
          Map.entry("activity", 2000),
          Map.entry("fields", 2000),
          Map.entry("mapping", 4000),
          Map.entry("query", UNBOUNDED),
          Map.entry("variables", UNBOUNDED),
          Map.entry("extensions", UNBOUNDED),
          Map.entry("Idempotency-Key", 255),
          Map.entry("If-Match", 1000),
          Map.entry("If-None-Match", 1000));

  private ParameterLimits() {}

  /** The most characters that a parameter of this name may have. */
  public static int of(String name) {
    return MOST.getOrDefault(name, USUAL);
  }
}

package org.espalier.platform.http;

import java.util.Map;

/** How long the texts of parameters may be, by their names: nothing longer can be right. */
public final class ParameterLimits {

  private static final int USUAL = 200;
  private static final Map<String, Integer> MOST =
      Map.of(
          "source", 60,
          "q", 500,
          "cursor", 2000,
          "ids", 8000,
          "asOf", 40,
          "Idempotency-Key", 255,
          "If-Match", 1000,
          "If-None-Match", 1000);

  private ParameterLimits() {}

  /** The most characters that a parameter of this name may have. */
  public static int of(String name) {
    return MOST.getOrDefault(name, USUAL);
  }
}

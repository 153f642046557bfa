package org.espalier.integration.frameworks;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as publishers write them. */
final class Numbers {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  private Numbers() {}

  /** A number that is not below zero; null if the text is none. */
  static @Nullable BigDecimal read(String text) {
    return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
  }
}

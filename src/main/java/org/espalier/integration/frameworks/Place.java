package org.espalier.integration.frameworks;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands.
 *
 * @param line from 1; null if it is no matter of one line
 */
record Place(String file, @Nullable Integer line, @Nullable String field) {

  /** The same place, another column or member. */
  Place at(@Nullable String other) {
    return new Place(file, line, other);
  }
}

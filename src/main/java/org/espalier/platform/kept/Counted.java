package org.espalier.platform.kept;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was counted. It is handed out again as it is, so it must not be changeable.
 *
 * @param answer the answer
 * @param bytes how much memory it takes, about
 * @param until the moment at which it becomes another by the passing of time alone; null if it
 *     never does
 */
public record Counted<T>(T answer, long bytes, @Nullable Instant until) {

  /** True if it is the answer for that moment, too, as long as nothing happens. */
  boolean holds(Instant moment) {
    return until == null || moment.isBefore(until);
  }
}

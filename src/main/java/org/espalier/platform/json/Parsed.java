package org.espalier.platform.json;

import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What became of a text.
 *
 * @param value the record; null if nothing could be made of the text; with faults, members may be
 *     missing
 * @param faults everything that is wrong
 */
public record Parsed<T>(@Nullable T value, Faults faults) {

  /**
   * The record, if nothing is wrong.
   *
   * @throws org.espalier.platform.problem.ProblemException INVALID_REQUEST or UNPROCESSABLE with
   *     every fault
   */
  public T valid() {
    faults.throwIfAny();
    if (value == null) {
      throw new IllegalStateException("neither value nor fault");
    }
    return value;
  }
}

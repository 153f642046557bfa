package org.espalier.platform.http;

import org.espalier.platform.json.Parsed;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A request's body, read strictly. The operation decides when to insist on validity, so that it can
 * add what only it can find out (a reference that leads nowhere) and answer with all faults at
 * once.
 */
public record Body<T>(Parsed<T> parsed) {

  /** The record, if nothing is wrong with it by itself. */
  public T valid() {
    return parsed.valid();
  }

  public @Nullable T value() {
    return parsed.value();
  }

  public Faults faults() {
    return parsed.faults();
  }
}

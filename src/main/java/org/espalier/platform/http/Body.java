package org.espalier.platform.http;

import org.espalier.platform.json.Parsed;
import org.espalier.platform.problem.Faults;

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

  /**
   * The record, with or without faults; members that were at fault are null. Ends the request if
   * there is none.
   */
  public T present() {
    T value = parsed.value();
    return value == null ? parsed.valid() : value;
  }

  public Faults faults() {
    return parsed.faults();
  }
}

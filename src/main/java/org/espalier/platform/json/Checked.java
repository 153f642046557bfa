package org.espalier.platform.json;

import org.espalier.platform.problem.Faults;

/**
 * A record whose members depend on each other. Called after its members were checked one by one;
 * some may be null.
 */
public interface Checked {

  /** Adds what is wrong between the members. */
  void check(Faults faults);
}

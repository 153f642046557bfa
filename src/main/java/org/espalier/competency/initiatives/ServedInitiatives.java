package org.espalier.competency.initiatives;

import org.espalier.platform.sql.Condition;

/** Knows which initiatives are served; whoever keeps what serves them does. */
@FunctionalInterface
public interface ServedInitiatives {

  /** A condition over {@code initiative i}: something that the caller may see serves it. */
  Condition served();
}

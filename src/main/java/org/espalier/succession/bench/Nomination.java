package org.espalier.succession.bench;

import org.espalier.succession.successors.NominatedReadiness;

/** What counts as one successor: a person, or a talent pool. */
interface Nomination {

  /** When, as people judged. */
  NominatedReadiness readiness();

  /** True for whoever would only stand in for a time. */
  boolean emergency();
}

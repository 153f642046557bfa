package org.espalier.workforce.people;

/** What a caller is to a person within reach. */
public enum Relation {
  /** The person is the caller. */
  SELF,
  /** The person reports to the caller, directly or not. */
  MANAGER,
  /** The person belongs to the org units of which the caller is the HR partner. */
  HR_PARTNER
}

package org.espalier.integration.xapi.outcomes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing followed from a statement. */
@Schema(name = "XapiStateReason", description = "Why nothing followed from a statement.")
public enum StateReason {
  /** No mapping is about it. */
  NO_MAPPING,
  /** Its mapping says so. */
  KEPT_BY_MAPPING,
  /** It says that another statement does not hold. */
  VOIDING,
  /** Its mapping asks for a score, and it has none. */
  NO_SCORE,
  /** Its score is below what the mapping asks for. */
  SCORE_TOO_LOW,
  /** It names no person in a way that can be looked up: a group, or the hash of an address. */
  NOBODY_NAMED,
  /** There is no such employee. */
  UNKNOWN_PERSON,
  /** Several employees have this address. */
  AMBIGUOUS_PERSON,
  /** There is no such activity in the catalogue. */
  UNKNOWN_ACTIVITY,
  /** Several sources have an activity of this external id. */
  AMBIGUOUS_ACTIVITY,
  /** What should follow could not be recorded; the detail says why. */
  NOT_RECORDED
}

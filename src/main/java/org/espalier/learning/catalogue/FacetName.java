package org.espalier.learning.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A side from which the catalogue can be looked at. */
@Schema(
    name = "ActivityFacetName",
    description = "A side from which the catalogue can be looked at.")
public enum FacetName {
  /** What kind of learning it is. */
  TYPE,
  /** What it develops; values are ids, labels names. */
  COMPETENCY,
  /** The level to which it develops something. */
  LEVEL,
  /** In which language it is held, among others. */
  LANGUAGE,
  /** Who offers it. */
  PROVIDER,
  /** Words to find it by. */
  TAG,
  /** For whom it is meant. */
  DIFFICULTY,
  /** How it reaches people. */
  DELIVERY_MODE,
  /** How long it takes: UP_TO_1 hour, UP_TO_4, UP_TO_8, UP_TO_40 or OVER_40. */
  HOURS,
  /** Whether it is FREE or PRICED. */
  COST
}

package org.espalier.learning.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom an activity is meant. */
@Schema(name = "ActivityDifficulty", description = "For whom it is meant.")
public enum Difficulty {
  /** For those who begin. */
  INTRODUCTORY,
  /** For those who know the ground. */
  INTERMEDIATE,
  /** For those who do it every day. */
  ADVANCED
}

package org.espalier.performance.goals;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a goal. */
@Schema(description = "The life of a goal. ACHIEVED, MISSED and CANCELLED are its ends.")
public enum GoalState {
  DRAFT,
  ACTIVE,
  ACHIEVED,
  MISSED,
  CANCELLED;

  /** The steps that can be taken from here. */
  Set<GoalState> next() {
    return switch (this) {
      case DRAFT -> Set.of(ACTIVE, CANCELLED);
      case ACTIVE -> Set.of(ACHIEVED, MISSED, CANCELLED);
      case ACHIEVED, MISSED, CANCELLED -> Set.of();
    };
  }
}

package org.espalier.learning.assignments;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The life of an assignment. Completions complete or fail it; the other steps are taken by hand.
 */
@Schema(
    description =
        "The life of an assignment. Completions complete or fail it; other steps are taken by hand.")
public enum AssignmentState {
  ASSIGNED,
  IN_PROGRESS,
  COMPLETED,
  FAILED,
  WAIVED,
  CANCELLED;

  /** True while something is still to be done. */
  public boolean open() {
    return this == ASSIGNED || this == IN_PROGRESS;
  }

  /** The steps that can be taken by hand. */
  Set<AssignmentState> next() {
    return switch (this) {
      case ASSIGNED -> Set.of(IN_PROGRESS, WAIVED, CANCELLED);
      case IN_PROGRESS -> Set.of(WAIVED, CANCELLED);
      case COMPLETED, FAILED, WAIVED, CANCELLED -> Set.of();
    };
  }
}

package org.espalier.learning.programs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody stands with a part of a program. */
@Schema(name = "ProgramPartState", description = "How somebody stands with a part of a program.")
public enum PartState {
  /** It, or what counts as it, was completed. */
  DONE,
  /** It was begun. */
  IN_PROGRESS,
  /** It was assigned. */
  ASSIGNED,
  /** It can be done. */
  OPEN,
  /** Its step is not open yet. */
  LOCKED
}

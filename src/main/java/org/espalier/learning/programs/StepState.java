package org.espalier.learning.programs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody stands with a step of a program. */
@Schema(name = "ProgramStepState", description = "How somebody stands with a step of a program.")
public enum StepState {
  /** Everything that it needs is done. */
  DONE,
  /** It can be worked on. */
  OPEN,
  /** Steps before it, or days, have to pass. */
  LOCKED
}

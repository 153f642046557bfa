package org.espalier.learning.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a step of a program is needed. */
@Schema(name = "ProgramStepRule", description = "How much of a step is needed.")
public enum StepRule {
  /** Everything in it. */
  ALL,
  /** As many as count says, whichever one likes. */
  N_OF,
  /** As many as count says, whichever one likes; nothing if it says nothing. */
  ELECTIVES
}

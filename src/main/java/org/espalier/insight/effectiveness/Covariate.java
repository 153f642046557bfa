package org.espalier.insight.effectiveness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people had at the start by which groups may differ. */
@Schema(
    name = "Covariate",
    description =
        "What people had at the start by which groups may differ. START_LEVEL: their level. LEADERSHIP_LEVEL: from 0 for none to 5"
            + " for EXECUTIVE. TENURE: days since the hire, where it is known. OTHER_LEARNING: completions of other learning in the"
            + " year before.")
public enum Covariate {
  START_LEVEL,
  LEADERSHIP_LEVEL,
  TENURE,
  OTHER_LEARNING;

  /** Of a person; NaN if it is not known. */
  double of(Compared person) {
    return switch (this) {
      case START_LEVEL -> person.before();
      case LEADERSHIP_LEVEL -> person.leadership();
      case TENURE -> person.tenure();
      case OTHER_LEARNING -> person.otherLearning();
    };
  }
}

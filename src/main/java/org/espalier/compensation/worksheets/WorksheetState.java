package org.espalier.compensation.worksheets;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a worksheet. */
@Schema(
    description =
        "The life of a worksheet. DRAFT: only the role compensation sees it. OPEN: managers propose, where the guideline lets"
            + " them. SUBMITTED: the proposals are made. APPROVED: settled, with the facts of that moment. APPROVED and"
            + " CANCELLED are its ends.")
public enum WorksheetState {
  DRAFT,
  OPEN,
  SUBMITTED,
  APPROVED,
  CANCELLED;

  /** The steps that can be taken from here. */
  Set<WorksheetState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(OPEN, CANCELLED);
      case OPEN -> EnumSet.of(SUBMITTED, CANCELLED);
      case SUBMITTED -> EnumSet.of(OPEN, APPROVED, CANCELLED);
      case APPROVED, CANCELLED -> EnumSet.noneOf(WorksheetState.class);
    };
  }

  /** True once nothing of it changes any more. */
  boolean ended() {
    return next().isEmpty();
  }
}

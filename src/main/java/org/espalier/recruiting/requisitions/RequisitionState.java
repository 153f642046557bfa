package org.espalier.recruiting.requisitions;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a requisition. */
@Schema(
    description =
        "DRAFT: what it asks for follows its job. OPEN: what it asks for is fixed, and people can apply. ON_HOLD: nobody"
            + " is hired for the time being. FILLED and CANCELLED are its ends.")
public enum RequisitionState {
  DRAFT,
  OPEN,
  ON_HOLD,
  FILLED,
  CANCELLED;

  /** The steps that can be taken from here. */
  Set<RequisitionState> next() {
    return switch (this) {
      case DRAFT -> Set.of(OPEN, CANCELLED);
      case OPEN -> Set.of(ON_HOLD, FILLED, CANCELLED);
      case ON_HOLD -> Set.of(OPEN, FILLED, CANCELLED);
      case FILLED, CANCELLED -> Set.of();
    };
  }
}

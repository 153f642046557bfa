package org.espalier.knowledge.mentoring;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a mentoring. */
@Schema(description = "The life of a mentoring. DECLINED, WITHDRAWN and CLOSED are its ends.")
public enum MentoringState {
  REQUESTED,
  ACTIVE,
  DECLINED,
  WITHDRAWN,
  CLOSED;

  /** The steps that can be taken from here. */
  Set<MentoringState> next() {
    return switch (this) {
      case REQUESTED -> Set.of(ACTIVE, DECLINED, WITHDRAWN);
      case ACTIVE -> Set.of(CLOSED);
      case DECLINED, WITHDRAWN, CLOSED -> Set.of();
    };
  }

  /** True while something can come of it. */
  boolean open() {
    return this == REQUESTED || this == ACTIVE;
  }
}

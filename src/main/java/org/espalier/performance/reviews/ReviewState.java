package org.espalier.performance.reviews;

import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a review. */
@Schema(
    description =
        "DRAFT: made by a launch. SELF: the person answers. MANAGER: the manager does. CALIBRATION: it is compared with"
            + " others. SHARED: the person sees it. SIGNED: the person has signed it.")
public enum ReviewState {
  DRAFT,
  SELF,
  MANAGER,
  CALIBRATION,
  SHARED,
  SIGNED;

  /** The steps that can be taken from here. */
  public Set<ReviewState> next() {
    return switch (this) {
      case DRAFT -> Set.of(SELF);
      case SELF -> Set.of(MANAGER);
      case MANAGER -> Set.of(SELF, CALIBRATION, SHARED);
      case CALIBRATION -> Set.of(MANAGER, SHARED);
      case SHARED -> Set.of(SIGNED, MANAGER);
      case SIGNED -> Set.of(MANAGER);
    };
  }

  /** True if the person sees what others said. */
  public boolean shared() {
    return this == SHARED || this == SIGNED;
  }

  /** True while those who were asked besides the person and the manager can answer. */
  boolean open() {
    return this == SELF || this == MANAGER;
  }

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.espalier.plan.plans;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a development plan. */
@Schema(
    description =
        "The life of a development plan: both sides agree to what is proposed before it is active.")
public enum PlanState {
  DRAFT,
  PROPOSED,
  AGREED,
  ACTIVE,
  COMPLETED,
  CANCELLED;

  /** The steps that can be taken from here. */
  public Set<PlanState> next() {
    return switch (this) {
      case DRAFT -> Set.of(PROPOSED, CANCELLED);
      case PROPOSED -> Set.of(DRAFT, AGREED, CANCELLED);
      case AGREED -> Set.of(ACTIVE, CANCELLED);
      case ACTIVE -> Set.of(COMPLETED, CANCELLED);
      case COMPLETED, CANCELLED -> Set.of();
    };
  }

  /** True while what the plan says can be changed. */
  boolean editable() {
    return this == DRAFT || this == PROPOSED;
  }

  /** True if both sides have agreed in this state. */
  boolean agreed() {
    return this == AGREED || this == ACTIVE || this == COMPLETED;
  }
}

package org.espalier.plan.plans;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done for an item. */
@Schema(description = "What is done for an item.")
public enum ActionType {
  LEARNING,
  COACHING,
  MENTORING,
  STRETCH_ASSIGNMENT,
  COMMUNITY,
  SELF_STUDY;

  /** How one learns by it. */
  ItemKind kind() {
    return switch (this) {
      case LEARNING, SELF_STUDY -> ItemKind.EDUCATION;
      case COACHING, MENTORING, COMMUNITY -> ItemKind.EXPOSURE;
      case STRETCH_ASSIGNMENT -> ItemKind.EXPERIENCE;
    };
  }
}

package org.espalier.learning.enrolments;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of an enrolment. Attendance ends it; the waitlist moves by itself. */
@Schema(description = "The life of an enrolment. Attendance ends it; the waitlist moves by itself.")
public enum EnrolmentState {
  /** The person has a seat. */
  ENROLLED,
  /** The person waits for a seat. */
  WAITLISTED,
  /** A seat is kept for the person until the offer expires. */
  OFFERED,
  /** The person was there. */
  ATTENDED,
  /** The person was there for a part of it. */
  PARTIAL,
  /** The person did not come. */
  NO_SHOW,
  /** The person withdrew, or the session was cancelled. */
  CANCELLED;

  /** True if it takes a seat; an offer does until it expires. */
  boolean seated() {
    return switch (this) {
      case ENROLLED, OFFERED, ATTENDED, PARTIAL -> true;
      case WAITLISTED, NO_SHOW, CANCELLED -> false;
    };
  }

  /** The steps that can be taken by hand. */
  Set<EnrolmentState> next() {
    return switch (this) {
      case ENROLLED, WAITLISTED -> Set.of(CANCELLED);
      case OFFERED -> Set.of(ENROLLED, CANCELLED);
      case ATTENDED, PARTIAL, NO_SHOW, CANCELLED -> Set.of();
    };
  }
}

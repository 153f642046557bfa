package org.espalier.learning.enrolments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody was there. */
@Schema(description = "Whether the person was there.")
public enum AttendanceStatus {
  /** The person was there: the activity is completed. */
  ATTENDED,
  /** The person was there for a part of it, which completes nothing. */
  PARTIAL,
  /** The person did not come. */
  NO_SHOW;

  EnrolmentState state() {
    return EnrolmentState.valueOf(name());
  }
}

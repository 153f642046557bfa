package org.espalier.knowledge.communities;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody stands to an event. */
@Schema(
    description =
        "How somebody stands to an event. Who withdraws is deleted from it; who was there is said once it has begun.")
public enum AttendeeState {
  SIGNED_UP,
  ATTENDED,
  MISSED;

  /** The steps that can be taken from here: what was said of somebody can be corrected. */
  Set<AttendeeState> next() {
    Set<AttendeeState> others = EnumSet.of(ATTENDED, MISSED);
    others.remove(this);
    return others;
  }
}

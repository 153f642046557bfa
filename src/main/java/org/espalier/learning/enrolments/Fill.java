package org.espalier.learning.enrolments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How full a session is, as the rows of a file fill it. */
final class Fill {

  private int taken;
  private int waiting;
  private int lastPlace;

  /**
   * How full it is before.
   *
   * @param lastPlace the last place in the waitlist; 0 if nobody waits
   */
  Fill(int taken, int waiting, int lastPlace) {
    this.taken = taken;
    this.waiting = waiting;
    this.lastPlace = lastPlace;
  }

  /** The last place in the waitlist. */
  int lastPlace() {
    return lastPlace;
  }

  /**
   * The state that somebody gets who is new; null if there is no room for it. A seat that became
   * free is theirs who wait, if they still get it.
   */
  @Nullable EnrolmentState take(
      LockedSession session, @Nullable EnrolmentState wanted, Instant now) {
    boolean free = free(session, session.fills(now) ? waiting : 0);
    EnrolmentState state =
        wanted == null || wanted == EnrolmentState.WAITLISTED
            ? free ? EnrolmentState.ENROLLED : EnrolmentState.WAITLISTED
            : wanted;
    boolean room =
        switch (state) {
          case CANCELLED, NO_SHOW -> true;
          case WAITLISTED ->
              session.waitlistCapacity() == null || waiting < session.waitlistCapacity();
          case ENROLLED, OFFERED -> free;
          case ATTENDED, PARTIAL -> free(session, 0);
        };
    if (!room) {
      return null;
    }
    count(state, 1);
    if (state == EnrolmentState.WAITLISTED) {
      lastPlace++;
    }
    return state;
  }

  /** Takes somebody to another state; false if that needs a seat and there is none. */
  boolean move(LockedSession session, EnrolmentState from, EnrolmentState to) {
    if (to.seated() && !from.seated() && !free(session, 0)) {
      return false;
    }
    count(from, -1);
    count(to, 1);
    return true;
  }

  private boolean free(LockedSession session, int kept) {
    return session.capacity() == null || taken + kept < session.capacity();
  }

  private void count(EnrolmentState state, int by) {
    if (state.seated()) {
      taken += by;
    } else if (state == EnrolmentState.WAITLISTED) {
      waiting += by;
    }
  }
}

package org.espalier.learning.sessions;

import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The life of a session. It is running and, in the end, completed by its times, without anybody
 * having to say so.
 */
@Schema(
    description =
        "The life of a session. It is running, and in the end completed, by its times; it can be completed earlier by hand.")
public enum SessionState {
  /** It is planned. */
  SCHEDULED,
  /** It will take place. */
  CONFIRMED,
  /** It has begun and not ended; follows from its times. */
  RUNNING,
  /** It has ended. */
  COMPLETED,
  /** It does not take place. */
  CANCELLED;

  /** What a state that was decided amounts to at a moment. */
  public static SessionState at(
      Instant now, SessionState decided, Instant startsAt, Instant endsAt) {
    if (decided == CANCELLED || decided == COMPLETED || now.isBefore(startsAt)) {
      return decided;
    }
    return now.isBefore(endsAt) ? RUNNING : COMPLETED;
  }

  /** The steps that can be taken by hand. */
  Set<SessionState> next() {
    return switch (this) {
      case SCHEDULED -> Set.of(CONFIRMED, CANCELLED);
      case CONFIRMED -> Set.of(CANCELLED);
      case RUNNING -> Set.of(COMPLETED, CANCELLED);
      case COMPLETED, CANCELLED -> Set.of();
    };
  }
}

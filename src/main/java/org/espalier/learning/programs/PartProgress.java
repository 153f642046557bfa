package org.espalier.learning.programs;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.ActivityBrief;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands with a part of a program.
 *
 * @param completionId the completion that counts
 * @param completedActivityId what was completed: the part itself, or what counts as it
 * @param assignmentId the open assignment of the part
 */
@Schema(name = "ProgramPartProgress")
public record PartProgress(
    ActivityBrief activity,
    PartState state,
    @Nullable UUID completionId,
    @Nullable UUID completedActivityId,
    @Nullable Instant completedAt,
    @Nullable UUID assignmentId) {

  /** True if it was completed. */
  boolean done() {
    return completionId != null;
  }

  /** The same in a step that is not open yet. */
  PartProgress locked() {
    return state == PartState.OPEN
        ? new PartProgress(
            activity,
            PartState.LOCKED,
            completionId,
            completedActivityId,
            completedAt,
            assignmentId)
        : this;
  }
}

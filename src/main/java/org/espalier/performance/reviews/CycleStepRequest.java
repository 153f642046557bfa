package org.espalier.performance.reviews;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish to take the same step with the reviews of a cycle.
 *
 * @param from the state of those that take it
 * @param to the state to go to
 * @param comment why; needed to open again what was shared, and to go on for people
 * @param after where to go on: nextAfter of the answer before
 */
@Schema(name = "ReviewCycleTransitionRequest")
public record CycleStepRequest(
    @NotNull ReviewState from,
    @NotNull ReviewState to,
    @Size(max = 4000) @Nullable String comment,
    @Nullable UUID after) {

  ReviewTransitionRequest step() {
    return new ReviewTransitionRequest(to.name(), comment, null);
  }
}

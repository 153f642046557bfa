package org.espalier.performance.reviews;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.workflow.TransitionRequest;
import org.jspecify.annotations.Nullable;

/**
 * A wish to take a step with a review.
 *
 * @param to the state to go to
 * @param comment why; needed to open again what was shared, and to go on for the person
 * @param disagreement true if the person signs and does not agree; with SIGNED only
 */
@Schema(name = "ReviewTransitionRequest")
public record ReviewTransitionRequest(
    @NotBlank @Size(max = 60) String to,
    @Size(max = 4000) @Nullable String comment,
    @Nullable Boolean disagreement) {

  TransitionRequest step() {
    return new TransitionRequest(to, comment);
  }

  boolean disagrees() {
    return Boolean.TRUE.equals(disagreement);
  }

  boolean reasoned() {
    return comment != null && !comment.isBlank();
  }
}

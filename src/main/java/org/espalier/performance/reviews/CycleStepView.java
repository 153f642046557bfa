package org.espalier.performance.reviews;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step for many.
 *
 * @param moved how many reviews took it
 * @param nextAfter what to send as after to go on; null if all were looked at
 */
@Schema(name = "ReviewCycleTransition")
public record CycleStepView(
    ReviewState from, ReviewState to, int moved, @Nullable UUID nextAfter) {}

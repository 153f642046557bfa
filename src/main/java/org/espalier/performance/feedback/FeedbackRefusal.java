package org.espalier.performance.feedback;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish not to give feedback that one was asked for.
 *
 * @param reason why
 */
@Schema(name = "FeedbackRefusal")
public record FeedbackRefusal(@Size(max = 1000) @Nullable String reason) {}

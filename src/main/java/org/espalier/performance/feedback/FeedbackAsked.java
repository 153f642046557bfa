package org.espalier.performance.feedback;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for feedback.
 *
 * @param employeeExternalId who; or employeeId
 * @param employeeId who; or employeeExternalId
 */
@Schema(name = "FeedbackAsked")
public record FeedbackAsked(
    @Size(max = 200) @Nullable String employeeExternalId, @Nullable UUID employeeId) {}

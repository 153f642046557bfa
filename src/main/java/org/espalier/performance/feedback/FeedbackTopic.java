package org.espalier.performance.feedback;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A competency that feedback is wanted about.
 *
 * @param competencyExternalId which one; or competencyId
 * @param competencyId which one; or competencyExternalId
 */
@Schema(name = "FeedbackTopic")
public record FeedbackTopic(
    @Size(max = 200) @Nullable String competencyExternalId, @Nullable UUID competencyId) {}

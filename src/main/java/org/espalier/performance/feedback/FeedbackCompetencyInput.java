package org.espalier.performance.feedback;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A competency that feedback is about, as clients send it.
 *
 * @param competencyExternalId which one; or competencyId
 * @param competencyId which one; or competencyExternalId
 * @param level the level that the giver saw, on the competency's scale
 */
@Schema(name = "FeedbackCompetencyInput")
public record FeedbackCompetencyInput(
    @Size(max = 200) @Nullable String competencyExternalId,
    @Nullable UUID competencyId,
    @Nullable BigDecimal level) {}

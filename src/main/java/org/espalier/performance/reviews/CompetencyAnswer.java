package org.espalier.performance.reviews;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a competency.
 *
 * @param competencyId which one, of those of the review; or competencyExternalId
 * @param competencyExternalId the same by the id of its source
 * @param level the rating on the competency's scale
 * @param comment why
 */
@Schema(name = "ReviewCompetencyAnswer")
public record CompetencyAnswer(
    @Nullable UUID competencyId,
    @Size(max = 200) @Nullable String competencyExternalId,
    @Nullable BigDecimal level,
    @Size(max = 4000) @Nullable String comment) {}

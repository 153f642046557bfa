package org.espalier.learning.catalogue;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an activity needs, as clients send it: another activity completed, or a competency at a
 * level.
 *
 * @param activityExternalId the activity to complete before
 * @param competencyExternalId the competency to have
 * @param level at which level
 */
@Schema(name = "ActivityPrerequisiteInput")
public record PrerequisiteInput(
    @Size(max = 200) @Nullable String activityExternalId,
    @Size(max = 200) @Nullable String competencyExternalId,
    @Nullable BigDecimal level) {

  boolean wellFormed() {
    return activityExternalId != null
        ? competencyExternalId == null && level == null
        : competencyExternalId != null && level != null;
  }
}

package org.espalier.learning.catalogue;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an activity needs: another activity completed, or a competency at a level. */
@Schema(name = "ActivityPrerequisite")
public record Prerequisite(
    @Nullable UUID activityId,
    @Nullable String activityExternalId,
    @Nullable UUID competencyId,
    @Nullable String competencyExternalId,
    @Nullable BigDecimal level) {}

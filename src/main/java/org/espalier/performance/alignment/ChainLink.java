package org.espalier.performance.alignment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A goal above a person's goal.
 *
 * @param id the goal
 * @param title what is to be reached; null if the caller may not see the goal
 * @param employeeId whose goal it is; null for a unit's, and if the caller may not see the goal
 * @param orgUnitId the unit whose goal it is; null for a person's
 */
@Schema(name = "GoalChainLink")
public record ChainLink(
    UUID id, @Nullable String title, @Nullable UUID employeeId, @Nullable UUID orgUnitId) {}

package org.espalier.performance.alignment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.initiatives.InitiativeBrief;
import org.espalier.performance.goals.GoalState;
import org.jspecify.annotations.Nullable;

/**
 * An open goal of a person, and what it serves.
 *
 * @param id the goal
 * @param weight how much it counts against the person's other goals
 * @param progress from 0 to 1; null if nothing was said
 * @param chain the goals that it serves, its own parent first
 * @param initiative the strategic initiative at the end of the chain; null if it serves none
 */
@Schema(name = "AlignedGoal")
public record AlignedGoal(
    UUID id,
    String externalId,
    String title,
    GoalState state,
    BigDecimal weight,
    @Nullable BigDecimal progress,
    List<ChainLink> chain,
    @Nullable InitiativeBrief initiative) {}

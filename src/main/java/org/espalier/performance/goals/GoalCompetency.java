package org.espalier.performance.goals;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A competency that a goal needs or develops. */
@Schema(name = "GoalCompetency")
public record GoalCompetency(UUID competencyId, String competencyExternalId) {}

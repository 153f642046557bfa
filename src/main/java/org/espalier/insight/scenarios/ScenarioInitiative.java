package org.espalier.insight.scenarios;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative that a scenario picks. */
@Schema(name = "DemandScenarioInitiative")
public record ScenarioInitiative(UUID initiativeId, String initiativeExternalId) {}

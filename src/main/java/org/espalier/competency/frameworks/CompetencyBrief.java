package org.espalier.competency.frameworks;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A competency, as far as its mention elsewhere needs it. */
@Schema(name = "CompetencyBrief")
public record CompetencyBrief(UUID id, String externalId, String name, Tier tier) {}

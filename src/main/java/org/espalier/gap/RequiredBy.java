package org.espalier.gap;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.Tier;

/** Who asks for a competency. */
@Schema(name = "RequiredBy")
public record RequiredBy(Tier tier, UUID requirementId) {}

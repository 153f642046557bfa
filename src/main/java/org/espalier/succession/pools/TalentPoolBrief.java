package org.espalier.succession.pools;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A talent pool, as others mention it. */
@Schema(name = "TalentPoolBrief")
public record TalentPoolBrief(UUID id, String externalId, String name) {}

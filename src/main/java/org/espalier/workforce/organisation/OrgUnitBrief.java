package org.espalier.workforce.organisation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit, as far as its mention elsewhere needs it. */
@Schema(name = "OrgUnitBrief")
public record OrgUnitBrief(UUID id, String externalId, String name) {}

package org.espalier.learning.catalogue;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An activity, as far as its mention elsewhere needs it. */
@Schema(name = "ActivityBrief")
public record ActivityBrief(UUID id, String externalId, String title, ActivityType type) {}

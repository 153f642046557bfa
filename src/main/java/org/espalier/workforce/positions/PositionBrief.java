package org.espalier.workforce.positions;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A position, as far as its mention elsewhere needs it. */
@Schema(name = "PositionBrief")
public record PositionBrief(UUID id, String externalId, String title) {}

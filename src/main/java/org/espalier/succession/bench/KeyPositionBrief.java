package org.espalier.succession.bench;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key position, as far as its mention elsewhere needs it.
 *
 * @param title what people call the position
 */
@Schema(name = "KeyPositionBrief")
public record KeyPositionBrief(UUID id, String externalId, String title) {}

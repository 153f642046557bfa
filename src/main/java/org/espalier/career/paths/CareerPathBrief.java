package org.espalier.career.paths;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A move between jobs, as far as its mention elsewhere needs it.
 *
 * @param typicalMonths how long people usually are in the first job before the move
 */
@Schema(name = "CareerPathBrief")
public record CareerPathBrief(
    UUID id, String externalId, MoveKind kind, @Nullable Integer typicalMonths) {}

package org.espalier.learning.assignments;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody was found to be able already.
 *
 * @param completionId an equivalent completion
 * @param evidenceIds evidence of prior learning
 */
@Schema(name = "AssignmentExemption")
public record Exemption(@Nullable UUID completionId, List<UUID> evidenceIds) {}

package org.espalier.competency.frameworks;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is required otherwise by the later of two versions of a framework.
 *
 * @param fromId the earlier one
 * @param toId the later one
 * @param items the requirements whose level or weight is another, by their keys
 */
@Schema(name = "RequirementDiff")
public record RequirementDiff(
    UUID fromId, UUID toId, List<RequirementChange> items, @Nullable String nextCursor) {}

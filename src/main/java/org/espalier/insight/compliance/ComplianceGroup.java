package org.espalier.insight.compliance;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The standings of one group.
 *
 * @param id the certification, unit or job; null for people without one
 * @param externalId its external id
 * @param name what it is called
 * @param counts how many stand where
 */
@Schema(name = "ComplianceGroup")
public record ComplianceGroup(
    @Nullable UUID id,
    @Nullable String externalId,
    @Nullable String name,
    ComplianceCounts counts) {}

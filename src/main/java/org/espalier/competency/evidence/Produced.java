package org.espalier.competency.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.espalier.competency.frameworks.EvidenceSource;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that follows from something that happened.
 *
 * @param originType kind of what happened, such as completion
 * @param originId which one
 */
public record Produced(
    UUID employeeId,
    UUID competencyId,
    BigDecimal level,
    EvidenceSource source,
    Instant observedAt,
    @Nullable Instant validUntil,
    String originType,
    UUID originId) {}

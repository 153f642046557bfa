package org.espalier.competency.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.EvidenceSource;

/** A piece of evidence, as far as an explanation needs it. */
@Schema(name = "EvidenceBrief")
public record EvidenceBrief(UUID id, EvidenceSource source, BigDecimal level, Instant observedAt) {}

package org.espalier.plan.trace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.sql.Row;

/** A piece of evidence in a trace. */
@Schema(name = "TracedEvidence")
public record TracedEvidence(
    UUID id, UUID competencyId, EvidenceSource source, BigDecimal level, Instant observedAt) {

  public TracedEvidence {
    level = Row.plain(level);
  }
}

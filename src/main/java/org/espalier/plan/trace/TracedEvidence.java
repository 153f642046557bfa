package org.espalier.plan.trace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.evidence.EvidenceBrief;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.sql.Row;

/**
 * A piece of evidence in a trace.
 *
 * @param ofPlan true if a completion of the plan's own learning produced it
 */
@Schema(name = "TracedEvidence")
public record TracedEvidence(
    UUID id,
    UUID competencyId,
    EvidenceSource source,
    BigDecimal level,
    Instant observedAt,
    boolean ofPlan) {

  public TracedEvidence {
    level = Row.plain(level);
  }

  static TracedEvidence of(EvidenceBrief evidence, UUID competency, boolean ofPlan) {
    return new TracedEvidence(
        evidence.id(),
        competency,
        evidence.source(),
        evidence.level(),
        evidence.observedAt(),
        ofPlan);
  }

  /** The same, as what the plan's own learning produced or not. */
  TracedEvidence ofPlan(boolean is) {
    return new TracedEvidence(id, competencyId, source, level, observedAt, is);
  }
}

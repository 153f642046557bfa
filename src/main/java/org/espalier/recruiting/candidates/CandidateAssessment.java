package org.espalier.recruiting.candidates;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a candidate from elsewhere. It is weighed like any evidence.
 *
 * @param level on the competency's scale
 * @param source who or what observed
 * @param observedAt when; null if its source does not say: then since it was sent
 * @param validUntil from when on it no longer counts
 * @param comment what the observer has to say
 */
@Schema(name = "CandidateAssessment")
public record CandidateAssessment(
    UUID competencyId,
    String competencyExternalId,
    BigDecimal level,
    EvidenceSource source,
    @Nullable Instant observedAt,
    @Nullable Instant validUntil,
    @Nullable String comment) {

  public CandidateAssessment {
    level = Row.plain(level);
  }

  CandidateAssessmentInput input() {
    return new CandidateAssessmentInput(
        competencyExternalId, level, source, observedAt, validUntil, comment);
  }
}

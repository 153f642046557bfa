package org.espalier.recruiting.candidates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.EvidenceSource;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a candidate from elsewhere, as clients send it: a test, a certificate, what the
 * candidate says.
 *
 * @param competencyExternalId which competency
 * @param level on the competency's scale
 * @param source who or what observed
 * @param observedAt when; when it was sent if absent
 * @param validUntil from when on it no longer counts
 * @param comment what the observer has to say
 */
@Schema(name = "CandidateAssessmentInput")
public record CandidateAssessmentInput(
    @NotBlank @Size(max = 200) String competencyExternalId,
    @NotNull BigDecimal level,
    @NotNull EvidenceSource source,
    @Nullable Instant observedAt,
    @Nullable Instant validUntil,
    @Size(max = 4000) @Nullable String comment) {}

package org.espalier.recruiting.erasures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.recruiting.candidates.CandidateView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of a candidate, to be handed to the person. Who thought what is not told.
 *
 * @param applications what the person applied for
 * @param decisions what was decided about it
 * @param scorecards what interviewers thought
 * @param evidence what was observed
 */
@Schema(name = "CandidateDocument")
public record CandidateDocument(
    CandidateView candidate,
    List<Application> applications,
    List<Decision> decisions,
    List<Card> scorecards,
    List<Observation> evidence) {

  /**
   * What the person applied for.
   *
   * @param requisition what people call what was to be filled
   */
  @Schema(name = "CandidateDocumentApplication")
  public record Application(
      String requisition, @Nullable String motivation, String stage, Instant appliedAt) {}

  /** What was decided about an application. */
  @Schema(name = "CandidateDocumentDecision")
  public record Decision(String from, String to, @Nullable String reason, Instant at) {}

  /** What an interviewer thought. */
  @Schema(name = "CandidateDocumentScorecard")
  public record Card(
      String recommendation,
      @Nullable String comment,
      Instant submittedAt,
      @Nullable Instant revokedAt) {}

  /**
   * What was observed.
   *
   * @param competency what people call it
   */
  @Schema(name = "CandidateDocumentObservation")
  public record Observation(
      String competency,
      BigDecimal level,
      String source,
      Instant observedAt,
      @Nullable Instant validUntil,
      @Nullable String comment,
      @Nullable Instant revokedAt) {}
}

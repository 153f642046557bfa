package org.espalier.competency.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of evidence that did not decide.
 *
 * @param reason why not
 */
@Schema(name = "EvidenceLeftOut")
public record LeftOut(EvidenceBrief evidence, Reason reason) {

  /** Why a piece of evidence did not decide. */
  @Schema(name = "EvidenceLeftOutReason", description = "Why a piece of evidence did not decide.")
  public enum Reason {
    /** It was wrong, and revoked by then. */
    REVOKED,
    /** It was observed later. */
    NOT_YET_OBSERVED,
    /** It no longer counted. */
    EXPIRED,
    /** The framework's policy leaves self-assessments out. */
    SELF_DOES_NOT_COUNT,
    /** The framework's policy does not list its source. */
    SOURCE_DOES_NOT_COUNT,
    /** A calibration wins over everything. */
    OVERRIDDEN_BY_CALIBRATION,
    /** Another one is higher. */
    LOWER,
    /** Another source is trusted more. */
    LESS_TRUSTED_SOURCE,
    /** Another one is newer. */
    SUPERSEDED
  }
}

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
 * @param raterId who rated, if somebody did who is not to stay unnamed
 * @param comment what there is to say about it
 */
public record Produced(
    UUID employeeId,
    UUID competencyId,
    BigDecimal level,
    EvidenceSource source,
    Instant observedAt,
    @Nullable Instant validUntil,
    String originType,
    UUID originId,
    @Nullable UUID raterId,
    @Nullable String comment) {

  /** What nobody rated. */
  public Produced(
      UUID employeeId,
      UUID competencyId,
      BigDecimal level,
      EvidenceSource source,
      Instant observedAt,
      @Nullable Instant validUntil,
      String originType,
      UUID originId) {
    this(
        employeeId,
        competencyId,
        level,
        source,
        observedAt,
        validUntil,
        originType,
        originId,
        null,
        null);
  }
}

package org.espalier.learning.certifications;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A time for which somebody held a certification. Days are those of UTC.
 *
 * @param number the first one is 1
 * @param completionId the completion that earned or renewed it
 * @param achievedOn the day of that completion
 * @param windowOpens since when it can be renewed; null if it holds for ever
 * @param validUntil the first day on which it does not hold any more; null if it holds for ever
 * @param graceEnds the first day on which the renewal activity does not renew it any more
 * @param endedOn when it ended; null while it holds
 * @param endedBy why it ended; null while it holds
 */
@Schema(name = "CertificationCycle")
public record CertificationCycle(
    int number,
    UUID completionId,
    LocalDate achievedOn,
    @Nullable LocalDate windowOpens,
    @Nullable LocalDate validUntil,
    @Nullable LocalDate graceEnds,
    @Nullable LocalDate endedOn,
    @Nullable CycleEnd endedBy) {

  /** True if it holds on a day. */
  boolean holds(LocalDate day) {
    return endedOn == null && (validUntil == null || day.isBefore(validUntil));
  }

  /** True if it can still be renewed on a day. */
  boolean renewable(LocalDate day) {
    return endedBy != CycleEnd.REVOKED && (graceEnds == null || day.isBefore(graceEnds));
  }

  CertificationCycle ended(LocalDate on, CycleEnd by) {
    return new CertificationCycle(
        number, completionId, achievedOn, windowOpens, validUntil, graceEnds, on, by);
  }
}

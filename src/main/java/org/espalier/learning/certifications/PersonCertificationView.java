package org.espalier.learning.certifications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands to a certification. Days are those of UTC.
 *
 * @param status how the person stands
 * @param because why
 * @param required whether the person has to hold it
 * @param requiredSince since when the person has been in the audience without interruption
 * @param due when the first one was or is due; null if it is not required
 * @param exemptUntil the first day on which an exemption does not hold any more; null without one,
 *     or for good
 * @param validUntil the first day on which the present cycle does not hold any more
 * @param windowOpens since when the present cycle can be renewed
 * @param graceEnds the first day on which the renewal activity does not renew it any more
 * @param nextActivityId what is to be completed to be in order, or to renew it; null if nothing is
 * @param cycles every time for which the person held it, the first one first
 */
@Schema(name = "PersonCertification")
public record PersonCertificationView(
    CertificationBrief certification,
    ComplianceStatus status,
    StatusReason because,
    boolean required,
    @Nullable LocalDate requiredSince,
    @Nullable LocalDate due,
    @Nullable LocalDate exemptUntil,
    @Nullable LocalDate validUntil,
    @Nullable LocalDate windowOpens,
    @Nullable LocalDate graceEnds,
    @Nullable UUID nextActivityId,
    List<CertificationCycle> cycles) {

  /** True if there is anything to tell. */
  boolean notable() {
    return required || !cycles.isEmpty() || because == StatusReason.EXEMPTED;
  }
}

package org.espalier.insight.compliance;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.certifications.ComplianceStatus;
import org.espalier.learning.certifications.Obligation;
import org.espalier.learning.certifications.PersonCertificationView;
import org.espalier.learning.certifications.StatusReason;
import org.espalier.learning.certifications.Stood;
import org.jspecify.annotations.Nullable;

/**
 * How one person stands to one certification or rule.
 *
 * @param employeeId the person
 * @param employeeExternalId the person's external id
 * @param obligation what is asked of the person
 * @param status how the person stands
 * @param because why
 * @param due when the first one was or is due
 * @param validUntil the first day on which it does not hold any more
 * @param actBy the day by which something is to be done: until when it holds, else when it is due
 */
@Schema(name = "PersonCompliance")
public record PersonCompliance(
    UUID employeeId,
    String employeeExternalId,
    Obligation obligation,
    ComplianceStatus status,
    StatusReason because,
    @Nullable LocalDate due,
    @Nullable LocalDate validUntil,
    @Nullable LocalDate actBy) {

  static PersonCompliance of(UUID id, String externalId, Stood stood) {
    PersonCertificationView standing = stood.standing();
    return new PersonCompliance(
        id,
        externalId,
        stood.obligation(),
        standing.status(),
        standing.because(),
        standing.due(),
        standing.validUntil(),
        standing.validUntil() == null && standing.because() == StatusReason.NEVER_EARNED
            ? standing.due()
            : standing.validUntil());
  }

  /** True if it holds on a day, or is not due yet, and that is over within so many days. */
  boolean lapsesWithin(LocalDate day, int days) {
    LocalDate first = validUntil == null ? day : day.plusDays(1);
    return actBy != null && !actBy.isBefore(first) && !actBy.isAfter(day.plusDays(days));
  }
}

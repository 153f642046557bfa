package org.espalier.learning.certifications;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * A decision about somebody's certification.
 *
 * @param employeeExternalId about whom; or employeeId
 * @param employeeId about whom; or employeeExternalId
 * @param certificationExternalId about which; or certificationId
 * @param certificationId about which; or certificationExternalId
 * @param kind what is decided
 * @param on from which day it holds; today if absent
 * @param until the first day on which an exemption does not hold any more; for good if absent
 * @param reason why
 */
@Schema(name = "CertificationDecisionInput")
public record CertificationDecisionInput(
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Size(max = 200) @Nullable String certificationExternalId,
    @Nullable UUID certificationId,
    @NotNull DecisionKind kind,
    @Nullable LocalDate on,
    @Nullable LocalDate until,
    @NotBlank @Size(max = 2000) String reason)
    implements Checked {

  LocalDate day() {
    return on == null ? LocalDate.now(ZoneOffset.UTC) : on;
  }

  @Override
  public void check(Faults faults) {
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
    Certifications.EITHER.check(certificationExternalId, certificationId, faults);
    if (on != null && on.isAfter(LocalDate.now(ZoneOffset.UTC))) {
      faults.add("/on", FaultCode.OUT_OF_RANGE, "This day is still to come.");
    }
    if (until != null && kind != DecisionKind.EXEMPTED) {
      faults.add("/until", FaultCode.EXCLUSIVE, "This goes with EXEMPTED only.");
    } else if (until != null && !until.isAfter(day())) {
      faults.add(
          "/until", FaultCode.DATES_REVERSED, "This must be after the day from which it holds.");
    }
  }
}

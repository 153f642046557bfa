package org.espalier.recruiting.hires;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of whoever is hired. What is absent is taken from the requisition and from the
 * candidate; of who is employed already it stays as it is.
 *
 * @param externalId the personnel number; made if absent. Not for who is employed already
 * @param source the system that keeps employees. Not for who is employed already
 * @param subject the subject of the person's tokens. Not for who is employed already
 * @param email work address; that of a candidate is not taken over
 * @param jobExternalId the job; that of the requisition if absent
 * @param orgUnitExternalId the unit; that of the requisition if absent
 * @param managerExternalId whom the person reports to; the hiring manager if absent
 * @param positionExternalId the position; that of the requisition if absent
 * @param location where; that of the requisition if absent
 * @param hireDate first day of employment. Not for who is employed already
 * @param draftPlan false if no first plan is to be drafted from what the person lacks
 * @param comment why, for the log of decisions
 */
@Schema(name = "HireInput")
public record HireInput(
    @Size(max = 200) @Pattern(regexp = SyncInput.KEY, message = SyncInput.KEY_RULE)
        @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = SyncInput.KEY, message = SyncInput.KEY_RULE)
        @Nullable String source,
    @Size(max = 200) @Pattern(regexp = SyncInput.KEY, message = SyncInput.KEY_RULE)
        @Nullable String subject,
    @Size(max = 320) @Pattern(regexp = "^[^\\s@]+@[^\\s@]+$", message = "must be an e-mail address")
        @Nullable String email,
    @Size(max = 200) @Nullable String jobExternalId,
    @Size(max = 200) @Nullable String orgUnitExternalId,
    @Size(max = 200) @Nullable String managerExternalId,
    @Size(max = 200) @Nullable String positionExternalId,
    @Size(max = 200) @Nullable String location,
    @Nullable LocalDate hireDate,
    @Nullable Boolean draftPlan,
    @Size(max = 4000) @Nullable String comment) {

  boolean plans() {
    return !Boolean.FALSE.equals(draftPlan);
  }
}

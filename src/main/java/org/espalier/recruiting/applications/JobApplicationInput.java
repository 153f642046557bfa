package org.espalier.recruiting.applications;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * An application as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param requisitionExternalId for what; never changes
 * @param candidateExternalId the candidate from outside; or employeeExternalId; never changes
 * @param employeeExternalId who is employed already; or candidateExternalId; never changes
 * @param motivation why, in the applicant's words
 * @param stage absent: a new one is APPLIED; a known one stays what it is, for only steps change it
 * @param status whether it is looked at
 */
@Schema(name = "JobApplicationInput")
public record JobApplicationInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String requisitionExternalId,
    @Size(max = 200) @Nullable String candidateExternalId,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Size(max = 4000) @Nullable String motivation,
    @Nullable ApplicationStage stage,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    if ((candidateExternalId == null) == (employeeExternalId == null)) {
      faults.add(
          "/candidateExternalId",
          FaultCode.EXCLUSIVE,
          "Give either candidateExternalId or employeeExternalId.");
    }
  }
}

package org.espalier.career.aspirations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * A job or a position that somebody wants to have, as clients send it. Where both are named, the
 * position must have that job, and the position counts: the job is that of the position from then
 * on.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param employeeExternalId who wants it; or employeeId
 * @param employeeId who wants it; or employeeExternalId
 * @param jobExternalId which job; this or positionExternalId is needed
 * @param positionExternalId which position; nobody wants the same one twice
 * @param horizon when
 * @param priority how much it is wanted: 1 for the most wanted
 * @param note why, or what it depends on
 * @param status whether it still holds
 */
@Schema(name = "CareerAspirationInput")
public record CareerAspirationInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Size(max = 200) @Nullable String jobExternalId,
    @Size(max = 200) @Nullable String positionExternalId,
    @Nullable Horizon horizon,
    @Min(1) @Max(1000) @Nullable Integer priority,
    @Size(max = 4000) @Nullable String note,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  /** The job of which the position has none to say. */
  @Nullable String ownJobExternalId() {
    return positionExternalId == null ? jobExternalId : null;
  }

  @Override
  public void check(Faults faults) {
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
    if (jobExternalId == null && positionExternalId == null && !faults.at("/jobExternalId")) {
      faults.add("/jobExternalId", FaultCode.REQUIRED, "Name the job or the position.");
    }
  }
}

package org.espalier.career.paths;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
 * A move between two jobs as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param fromJobExternalId the job that one leaves
 * @param toJobExternalId the job that one goes to
 * @param kind what kind of move it is; TYPICAL if absent
 * @param typicalMonths how long people usually are in the first job before the move
 * @param description what is good to know about it
 * @param status whether the move is open
 */
@Schema(name = "CareerPathInput")
public record CareerPathInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String fromJobExternalId,
    @NotBlank @Size(max = 200) String toJobExternalId,
    @Nullable MoveKind kind,
    @Min(0) @Max(600) @Nullable Integer typicalMonths,
    @Size(max = 10000) @Nullable String description,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  MoveKind usualKind() {
    return kind == null ? MoveKind.TYPICAL : kind;
  }

  @Override
  public void check(Faults faults) {
    if (toJobExternalId != null && toJobExternalId.equals(fromJobExternalId)) {
      faults.add("/toJobExternalId", FaultCode.CYCLE, "A move leads to another job.");
    }
  }
}

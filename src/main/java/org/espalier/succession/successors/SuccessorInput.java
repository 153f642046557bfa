package org.espalier.succession.successors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
 * A successor as clients send one.
 *
 * @param externalId the nomination's id in its source
 * @param source the system that it comes from
 * @param keyPositionExternalId the key position to follow in
 * @param employeeExternalId who could follow; once for each key position
 * @param talentPoolExternalId the talent pool whose members could follow, instead of one person;
 *     once for each key position
 * @param nominatedReadiness when, as people judged
 * @param rank the place among the successors, from 1
 * @param emergency true for whoever would only stand in for a time
 * @param note why, or on which condition
 * @param status whether the nomination stands
 */
@Schema(name = "SuccessorInput")
public record SuccessorInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String keyPositionExternalId,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Size(max = 200) @Nullable String talentPoolExternalId,
    @NotNull NominatedReadiness nominatedReadiness,
    @Min(1) @Max(1000) @Nullable Integer rank,
    @Nullable Boolean emergency,
    @Size(max = 2000) @Nullable String note,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public void check(Faults faults) {
    if ((employeeExternalId == null) == (talentPoolExternalId == null)) {
      faults.add(
          "/employeeExternalId",
          FaultCode.EXCLUSIVE,
          "Give either employeeExternalId or talentPoolExternalId.");
    }
  }

  @Override
  public @Nullable String system() {
    return source;
  }

  boolean interim() {
    return Boolean.TRUE.equals(emergency);
  }
}

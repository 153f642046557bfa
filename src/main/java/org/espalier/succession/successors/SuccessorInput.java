package org.espalier.succession.successors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    @NotBlank @Size(max = 200) String employeeExternalId,
    @NotNull NominatedReadiness nominatedReadiness,
    @Min(1) @Max(1000) @Nullable Integer rank,
    @Nullable Boolean emergency,
    @Size(max = 2000) @Nullable String note,
    @Nullable Status status)
    implements SyncInput {

  @Override
  public @Nullable String system() {
    return source;
  }

  boolean interim() {
    return Boolean.TRUE.equals(emergency);
  }
}

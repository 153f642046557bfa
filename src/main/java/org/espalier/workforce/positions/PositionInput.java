package org.espalier.workforce.positions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A position as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param title what people call it
 * @param jobExternalId the job that its incumbents have
 * @param orgUnitExternalId the unit that it belongs to
 * @param location where it is, in the source's words
 * @param headCount how many people are meant to hold it; 1 if absent
 * @param reportsToExternalId the position above it; none for a root
 * @param status whether it is in use
 */
@Schema(name = "PositionInput")
public record PositionInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String title,
    @Size(max = 200) @Nullable String jobExternalId,
    @Size(max = 200) @Nullable String orgUnitExternalId,
    @Size(max = 200) @Nullable String location,
    @Min(1) @Max(100_000) @Nullable Integer headCount,
    @Size(max = 200) @Nullable String reportsToExternalId,
    @Nullable Status status)
    implements SyncInput {

  @Override
  public @Nullable String system() {
    return source;
  }

  /** How many people are meant to hold it. */
  int heads() {
    return headCount == null ? 1 : headCount;
  }
}

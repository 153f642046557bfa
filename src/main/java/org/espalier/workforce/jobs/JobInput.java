package org.espalier.workforce.jobs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A job profile as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param title what people call it
 * @param jobFamilyExternalId the family that it belongs to
 * @param leadershipLevel how far it leads others; none means that no leadership is asked of it
 * @param status whether it is in use
 */
@Schema(name = "JobInput")
public record JobInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String title,
    @Size(max = 200) @Nullable String jobFamilyExternalId,
    @Nullable LeadershipLevel leadershipLevel,
    @Nullable Status status)
    implements SyncInput {

  @Override
  public @Nullable String system() {
    return source;
  }
}

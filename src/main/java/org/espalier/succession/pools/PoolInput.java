package org.espalier.succession.pools;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A talent pool as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param description what it is for
 * @param criteria who is in it, a filter over people (RFC 7644), besides those added by hand
 * @param jobExternalId the job that its members are developed for
 * @param transparent true if members may see that they are; false if absent
 * @param status whether it is in use
 */
@Schema(name = "TalentPoolInput")
public record PoolInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 2000) @Nullable String description,
    @Size(max = Audience.LONGEST) @Nullable String criteria,
    @Size(max = 200) @Nullable String jobExternalId,
    @Nullable Boolean transparent,
    @Nullable Status status)
    implements SyncInput {

  @Override
  public @Nullable String system() {
    return source;
  }

  boolean open() {
    return Boolean.TRUE.equals(transparent);
  }
}

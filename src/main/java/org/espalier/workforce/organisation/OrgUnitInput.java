package org.espalier.workforce.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * An org unit as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param parentExternalId the unit above it; none for a root
 * @param status whether it is in use
 */
@Schema(name = "OrgUnitInput")
public record OrgUnitInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 200) @Nullable String parentExternalId,
    @Nullable Status status)
    implements SyncInput {

  @Override
  public @Nullable String system() {
    return source;
  }
}

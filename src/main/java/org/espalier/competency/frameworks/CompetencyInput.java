package org.espalier.competency.frameworks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A competency as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param frameworkExternalId the framework version that it belongs to
 * @param tier for whom such a competency is meant
 * @param parentExternalId the competency above it in the same framework
 * @param description what it is
 * @param sourceUri where it was published (ESCO, O*NET, CASE …)
 * @param status whether it is in use
 */
@Schema(name = "CompetencyInput")
public record CompetencyInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 500) String name,
    @NotBlank @Size(max = 200) String frameworkExternalId,
    @NotNull Tier tier,
    @Size(max = 200) @Nullable String parentExternalId,
    @Size(max = 10000) @Nullable String description,
    @Size(max = 2000) @Nullable String sourceUri,
    @Nullable Status status)
    implements SyncInput {

  @Override
  public @Nullable String system() {
    return source;
  }
}

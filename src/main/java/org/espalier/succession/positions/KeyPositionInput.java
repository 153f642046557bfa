package org.espalier.succession.positions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A key position as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param positionExternalId the position that is key; once each
 * @param criticality how much it would hurt if it stood empty
 * @param vacancyRisk how likely it is to become vacant, as judged
 * @param reason why it is key
 * @param status whether it is in use
 */
@Schema(name = "KeyPositionInput")
public record KeyPositionInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String positionExternalId,
    @NotNull Criticality criticality,
    @Nullable VacancyRisk vacancyRisk,
    @Size(max = 2000) @Nullable String reason,
    @Nullable Status status)
    implements SyncInput {

  @Override
  public @Nullable String system() {
    return source;
  }
}

package org.espalier.integration.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish for another secret.
 *
 * @param overlapHours for how many hours deliveries are signed with the present one, too; 24 if
 *     absent, 0 ends it at once
 */
@Schema(name = "WebhookSecretRotation")
public record SecretRotation(@Min(0) @Max(720) @Nullable Integer overlapHours) {

  private static final int USUAL_HOURS = 24;

  Duration overlap() {
    return Duration.ofHours(overlapHours == null ? USUAL_HOURS : overlapHours);
  }
}

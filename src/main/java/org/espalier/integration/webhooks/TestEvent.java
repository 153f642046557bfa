package org.espalier.integration.webhooks;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish to try a webhook out.
 *
 * @param eventType what the event says that it is; webhook.test if absent. It need not be one that
 *     there is
 */
@Schema(name = "WebhookTestEvent")
public record TestEvent(@Size(max = 100) @Pattern(regexp = TYPE) @Nullable String eventType) {

  static final String TYPE = "^[a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)+$";

  String type() {
    return Objects.requireNonNullElse(eventType, "webhook.test");
  }
}

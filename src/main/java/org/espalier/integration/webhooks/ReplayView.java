package org.espalier.integration.webhooks;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is sent again.
 *
 * @param after what happened after this position of the feed; null for a single delivery
 * @param deliveryId the delivery; null if it is all that follows a position
 */
@Schema(name = "WebhookReplay")
public record ReplayView(UUID webhookId, @Nullable Long after, @Nullable UUID deliveryId) {}

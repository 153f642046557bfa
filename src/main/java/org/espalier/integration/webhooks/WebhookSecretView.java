package org.espalier.integration.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The new secret of a webhook: told here, and never again.
 *
 * @param secret what deliveries are signed with from now on
 * @param createdAt since when
 * @param previousUntil until when they are signed with the secret before it, too
 */
@Schema(name = "WebhookSecret")
public record WebhookSecretView(
    UUID webhookId, String secret, Instant createdAt, Instant previousUntil) {}

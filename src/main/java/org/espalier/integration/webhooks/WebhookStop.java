package org.espalier.integration.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the server stopped sending to a webhook by itself. */
@Schema(
    description =
        "Why the server stopped sending to a webhook by itself. GONE: its address answered 410.")
public enum WebhookStop {
  GONE
}

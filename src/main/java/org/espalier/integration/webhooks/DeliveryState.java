package org.espalier.integration.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a delivery is. */
@Schema(
    name = "WebhookDeliveryState",
    description =
        "How far a delivery is. PENDING: it waits for its first or next attempt. DELIVERED: the address answered with success."
            + " PARKED: it was given up, and can be replayed.")
public enum DeliveryState {
  PENDING,
  DELIVERED,
  PARKED
}

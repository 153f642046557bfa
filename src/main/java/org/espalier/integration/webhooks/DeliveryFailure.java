package org.espalier.integration.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an attempt failed. */
@Schema(
    name = "WebhookDeliveryFailure",
    description =
        "Why the last attempt failed. REFUSED: the server does not go there. UNREACHABLE: there was no connection, or it broke."
            + " TIMEOUT: there was no answer within ten seconds. STATUS: the answer was no success. FORGOTTEN: the event is older"
            + " than events are kept.")
public enum DeliveryFailure {
  REFUSED,
  UNREACHABLE,
  TIMEOUT,
  STATUS,
  FORGOTTEN
}

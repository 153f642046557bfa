package org.espalier.integration.webhooks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was or is to be sent to a webhook, and how the last attempt went.
 *
 * @param eventId the event; the webhook-id of every attempt
 * @param position the event's position in the feed; 0 for one that only tries the webhook out
 * @param eventType what happened
 * @param subjectType kind of the thing that it happened to
 * @param subjectId the thing
 * @param attempts how often it was tried since it was asked for
 * @param attemptedAt when it was tried last
 * @param nextAttemptAt when it is tried next, or after what happened to its subject earlier; null
 *     if it is not tried any more
 * @param responseStatus the HTTP status of the last answer
 * @param durationMs how long the last attempt took, in milliseconds
 * @param failure why the last attempt failed
 * @param failureDetail the same in words
 * @param response the beginning of the last answer that was no success
 */
@Schema(name = "WebhookDelivery")
public record DeliveryView(
    UUID id,
    UUID webhookId,
    UUID eventId,
    long position,
    String eventType,
    String subjectType,
    UUID subjectId,
    DeliveryState state,
    int attempts,
    @Nullable Instant attemptedAt,
    @Nullable Instant nextAttemptAt,
    @Nullable Integer responseStatus,
    @Nullable Integer durationMs,
    @Nullable DeliveryFailure failure,
    @Nullable String failureDetail,
    @Nullable String response,
    Instant createdAt,
    Instant updatedAt)
    implements Thing {

  @Override
  @JsonIgnore
  public int revision() {
    return attempts;
  }

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static DeliveryView of(Row row) throws SQLException {
    return new DeliveryView(
        row.uuid("id"),
        row.uuid("webhook_id"),
        row.uuid("event_id"),
        row.longCount("position"),
        row.text("event_type"),
        row.text("subject_type"),
        row.uuid("subject_id"),
        row.choice(DeliveryState.class, "state"),
        row.count("attempts"),
        row.instantOrNull("attempted_at"),
        row.instantOrNull("next_at"),
        row.countOrNull("response_status"),
        row.countOrNull("duration_ms"),
        row.choiceOrNull(DeliveryFailure.class, "failure"),
        row.textOrNull("failure_detail"),
        row.textOrNull("response"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}

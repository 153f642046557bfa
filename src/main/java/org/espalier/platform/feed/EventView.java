package org.espalier.platform.feed;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a tenant.
 *
 * @param position its place in the tenant's feed, without gaps and in the order of commits
 * @param type what happened, such as {@code employee.updated}
 * @param subjectType kind of the thing that it happened to, such as {@code employee}
 * @param subjectId the thing
 * @param personId the employee whom it concerns, if any
 * @param occurredAt when it was committed
 * @param actor the subject of whoever did it
 * @param traceId of the request that did it; null for work that no request asked for
 * @param data a few facts; read the thing for more
 */
@Schema(name = "Event")
public record EventView(
    long position,
    UUID id,
    String type,
    String subjectType,
    UUID subjectId,
    @Nullable UUID personId,
    Instant occurredAt,
    String actor,
    @Nullable String traceId,
    Map<String, Object> data) {

  @SuppressWarnings("unchecked") // the column holds objects only
  static EventView of(Row row) throws SQLException {
    return new EventView(
        row.longCount("position"),
        row.uuid("id"),
        row.text("type"),
        row.text("subject_type"),
        row.uuid("subject_id"),
        row.uuidOrNull("person_id"),
        row.instant("occurred_at"),
        row.text("actor"),
        row.textOrNull("trace_id"),
        JsonText.read(row.text("data"), Map.class));
  }
}

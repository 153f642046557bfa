package org.espalier.privacy.retention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept, in whole days (ISO 8601: P30D).
 *
 * @param events how long changes stay in the change feed; null for as long as the server keeps them
 * @param inactivePeople how long people are kept who are no longer active; null until somebody
 *     erases them
 * @param erasureGrace how long an erasure can still be called off
 * @param exports how long a finished copy of a person's data can be fetched
 * @param candidates how long candidates are kept of whom nothing can come any more
 * @param revision counts the changes; 0 for the usual times
 */
@Schema(name = "Retention")
public record RetentionView(
    UUID id,
    @Nullable String events,
    @Nullable String inactivePeople,
    String erasureGrace,
    String exports,
    String candidates,
    int revision,
    @Nullable Instant updatedAt,
    @Nullable String updatedBy)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  /** What holds for a tenant that asked for nothing else. */
  static RetentionView usual(String tenant) {
    return new RetentionView(
        id(tenant),
        null,
        null,
        RetentionInput.USUAL_GRACE,
        RetentionInput.USUAL_EXPORTS,
        RetentionInput.USUAL_CANDIDATES,
        0,
        null,
        null);
  }

  static RetentionView of(String tenant, Row row) throws SQLException {
    return new RetentionView(
        id(tenant),
        days(row.numberOrNull("event_days")),
        days(row.numberOrNull("inactive_days")),
        "P" + row.count("grace_days") + "D",
        "P" + row.count("export_days") + "D",
        "P" + row.count("candidate_days") + "D",
        row.count("version"),
        row.instant("updated_at"),
        row.text("updated_by"));
  }

  /** What a client would have to send to get this. */
  RetentionInput input() {
    return new RetentionInput(events, inactivePeople, erasureGrace, exports, candidates);
  }

  private static @Nullable String days(java.math.@Nullable BigDecimal days) {
    return days == null ? null : "P" + days + "D";
  }

  /** There is one of a tenant, from its beginning. */
  static UUID id(String tenant) {
    return UUID.nameUUIDFromBytes(("retention " + tenant).getBytes(StandardCharsets.UTF_8));
  }
}

package org.espalier.performance.calibration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A session in which reviews are compared: those of its cycle and audience that have come to
 * calibration.
 *
 * @param cycleId the cycle whose reviews are compared
 * @param audience whose reviews; null for everybody's
 * @param distribution how they came out when it was closed; null while it is open
 * @param closedAt when it was closed
 * @param closedBy the subject of whoever closed it
 */
@Schema(name = "CalibrationSession")
public record SessionView(
    UUID id,
    UUID cycleId,
    String name,
    @Nullable String audience,
    SessionState state,
    @Nullable Distribution distribution,
    int revision,
    Instant createdAt,
    String createdBy,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    Instant updatedAt)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static SessionView of(Row row) throws SQLException {
    String distribution = row.textOrNull("distribution");
    Instant closed = row.instantOrNull("closed_at");
    Instant created = row.instant("created_at");
    return new SessionView(
        row.uuid("id"),
        row.uuid("cycle_id"),
        row.text("name"),
        row.textOrNull("audience"),
        row.choice(SessionState.class, "state"),
        distribution == null ? null : JsonText.read(distribution, Distribution.class),
        row.count("version"),
        created,
        row.text("created_by"),
        closed,
        row.textOrNull("closed_by"),
        closed == null ? created : closed);
  }
}

package org.espalier.privacy.erasures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of a person.
 *
 * @param employeeId the person
 * @param reason why; forgotten with the person
 * @param effectiveAt until when it can be called off; it is carried out within the hour after
 * @param createdBy the subject of whoever scheduled it
 * @param endedAt when it was carried out or called off
 */
@Schema(name = "Erasure")
public record ErasureView(
    UUID id,
    UUID employeeId,
    @Nullable String reason,
    ErasureState state,
    Instant effectiveAt,
    Instant createdAt,
    String createdBy,
    @Nullable Instant endedAt,
    int revision)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static ErasureView of(Row row) throws SQLException {
    return new ErasureView(
        row.uuid("id"),
        row.uuid("employee_id"),
        row.textOrNull("reason"),
        row.choice(ErasureState.class, "state"),
        row.instant("effective_at"),
        row.instant("created_at"),
        row.text("created_by"),
        row.instantOrNull("ended_at"),
        row.count("version"));
  }
}

package org.espalier.privacy.exports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A copy of everything that is known about a person.
 *
 * @param employeeId the person
 * @param createdBy the subject of whoever asked for it
 * @param finishedAt since when it can be fetched
 * @param expiresAt from when on it is gone
 */
@Schema(name = "PersonExport")
public record PersonExportView(
    UUID id,
    UUID employeeId,
    ExportState state,
    Instant createdAt,
    String createdBy,
    @Nullable Instant finishedAt,
    @Nullable Instant expiresAt)
    implements Thing {

  @Override
  @JsonIgnore
  public int revision() {
    return state == ExportState.QUEUED ? 1 : 2;
  }

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static PersonExportView of(Row row) throws SQLException {
    return new PersonExportView(
        row.uuid("id"),
        row.uuid("employee_id"),
        row.choice(ExportState.class, "state"),
        row.instant("created_at"),
        row.text("created_by"),
        row.instantOrNull("finished_at"),
        row.instantOrNull("expires_at"));
  }
}

package org.espalier.performance.cycles;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A review cycle.
 *
 * @param formId the form by which people are reviewed
 * @param periodStart the first day that the reviews are about
 * @param periodEnd the last day that they are about
 * @param audience who is reviewed; null for everybody
 */
@Schema(name = "ReviewCycle")
public record CycleView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String description,
    UUID formId,
    String formExternalId,
    LocalDate periodStart,
    LocalDate periodEnd,
    @Nullable String audience,
    List<ReviewPhase> phases,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static CycleView of(Row row) throws SQLException {
    return new CycleView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("description"),
        row.uuid("form_id"),
        row.text("form_external_id"),
        row.date("period_start"),
        row.date("period_end"),
        row.textOrNull("audience"),
        JsonText.list(row.text("phases"), ReviewPhase.class),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}

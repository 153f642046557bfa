package org.espalier.insight.reports;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A report.
 *
 * @param parameters what is asked
 * @param schedule when it is made; null if only when somebody asks for it
 * @param keepDays for how many days its files are kept
 * @param owner the subject of whoever made it, with whose rights it runs
 * @param nextAt when it is made next; null without a schedule
 */
@Schema(name = "Report")
public record ReportView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String description,
    ReportInsight insight,
    List<ReportParameter> parameters,
    ReportFormat format,
    @Nullable ReportSchedule schedule,
    int keepDays,
    String owner,
    @Nullable Instant nextAt,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static ReportView of(Row row) throws SQLException {
    String schedule = row.textOrNull("schedule");
    return new ReportView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("description"),
        row.choice(ReportInsight.class, "insight"),
        JsonText.list(row.text("parameters"), ReportParameter.class),
        row.choice(ReportFormat.class, "format"),
        schedule == null ? null : JsonText.read(schedule, ReportSchedule.class),
        row.count("keep_days"),
        row.text("owner"),
        row.instantOrNull("next_at"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}

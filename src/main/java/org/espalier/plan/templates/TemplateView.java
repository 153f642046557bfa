package org.espalier.plan.templates;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/**
 * A template of development plans.
 *
 * @param job whom it is meant for: people with this job
 * @param audience whom it is meant for: a filter over people; null if by job, or if people are
 *     named one by one
 * @param targetJob the job that its plans prepare for; null for the own one
 * @param periodDays how long its plans last, in days; null for without end
 * @param version counts the changes of its items: what plans are made of, and what is offered to
 *     those that are at an earlier one
 */
@Schema(name = "PlanTemplate")
public record TemplateView(
    UUID id,
    String externalId,
    String source,
    String title,
    @Nullable String description,
    @Nullable JobBrief job,
    @Nullable String audience,
    @Nullable JobBrief targetJob,
    @Nullable Integer periodDays,
    List<TemplateItem> items,
    int version,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static TemplateView of(Row row) throws SQLException {
    java.math.BigDecimal days = row.numberOrNull("period_days");
    return new TemplateView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("title"),
        row.textOrNull("description"),
        job(row, "job"),
        row.textOrNull("audience"),
        job(row, "target_job"),
        days == null ? null : days.intValueExact(),
        JsonText.list(row.text("items"), TemplateItem.class),
        row.count("content_version"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  private static @Nullable JobBrief job(Row row, String column) throws SQLException {
    UUID id = row.uuidOrNull(column + "_id");
    return id == null
        ? null
        : new JobBrief(id, row.text(column + "_external_id"), row.text(column + "_title"));
  }
}

package org.espalier.insight.reports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A run of a report.
 *
 * @param owner the subject of whoever it runs for
 * @param insight what it tells
 * @param format as what it is written
 * @param scheduledFor for when the schedule wanted it; null if somebody asked for it
 * @param asOf the moment that the file holds for; null until it is COMPLETED
 * @param rows how many rows the file has
 * @param bytes how large it is
 * @param digest its SHA-256, in hexadecimal
 * @param error why it FAILED
 * @param errorDetail the same in words
 * @param file where to fetch it; null until it is COMPLETED
 */
@Schema(name = "ReportRun")
public record ReportRunView(
    UUID id,
    UUID reportId,
    String owner,
    ReportInsight insight,
    ReportFormat format,
    RunState state,
    @Nullable Instant scheduledFor,
    @Nullable String asOf,
    @Nullable Long rows,
    @Nullable Long bytes,
    @Nullable String digest,
    @Nullable RunError error,
    @Nullable String errorDetail,
    @Nullable String file,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt)
    implements Thing {

  @Override
  @JsonIgnore
  public int revision() {
    return 1 + (startedAt == null ? 0 : 1) + (finishedAt == null ? 0 : 1);
  }

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static ReportRunView of(Row row) throws SQLException {
    UUID id = row.uuid("id");
    UUID report = row.uuid("report_id");
    RunState state = row.choice(RunState.class, "state");
    return new ReportRunView(
        id,
        report,
        row.text("owner"),
        row.choice(ReportInsight.class, "insight"),
        row.choice(ReportFormat.class, "format"),
        state,
        row.instantOrNull("scheduled_for"),
        row.textOrNull("as_of"),
        row.longOrNull("row_count"),
        row.longOrNull("byte_count"),
        row.textOrNull("digest"),
        row.choiceOrNull(RunError.class, "error"),
        row.textOrNull("error_detail"),
        state == RunState.COMPLETED ? "/api/v1/reports/" + report + "/runs/" + id + "/file" : null,
        row.instant("created_at"),
        row.instantOrNull("started_at"),
        row.instantOrNull("finished_at"));
  }
}

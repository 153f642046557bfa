package org.espalier.competency.frameworks;

import java.math.BigDecimal;
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

/** A version of a competency framework. */
@Schema(name = "Framework")
public record FrameworkView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String version,
    FrameworkState state,
    UUID scaleId,
    String scaleExternalId,
    ResolutionPolicy resolutionPolicy,
    List<EvidenceSource> sourcePriority,
    BigDecimal newestPercent,
    boolean selfCounts,
    boolean feedbackCounts,
    @Nullable LessonEvidence lessonEvidence,
    @Nullable String sourceUri,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static FrameworkView of(Row row) throws SQLException {
    return new FrameworkView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("edition"),
        row.choice(FrameworkState.class, "state"),
        row.uuid("scale_id"),
        row.text("scale_external_id"),
        row.choice(ResolutionPolicy.class, "resolution_policy"),
        JsonText.list(row.text("source_priority"), EvidenceSource.class),
        Row.plain(row.number("newest_share").movePointRight(2)),
        row.flag("self_counts"),
        row.flag("feedback_counts"),
        row.choiceOrNull(LessonEvidence.class, "lesson_evidence"),
        row.textOrNull("source_uri"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}

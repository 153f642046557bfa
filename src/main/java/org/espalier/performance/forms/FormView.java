package org.espalier.performance.forms;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A review form.
 *
 * @param scale the scale by which the score, goals and questions are told
 * @param minRaters from how many peers, or reports, on the person sees what they say and it counts
 */
@Schema(name = "ReviewForm")
public record FormView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String description,
    ScaleBrief scale,
    String scaleExternalId,
    List<ReviewSection> sections,
    RaterWeights raterWeights,
    int minRaters,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static FormView of(Row row) throws SQLException {
    return new FormView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("description"),
        new ScaleBrief(row.uuid("scale_id"), row.number("min_value"), row.number("max_value")),
        row.text("scale_external_id"),
        JsonText.list(row.text("sections"), ReviewSection.class),
        JsonText.read(row.text("rater_weights"), RaterWeights.class),
        row.count("min_raters"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}

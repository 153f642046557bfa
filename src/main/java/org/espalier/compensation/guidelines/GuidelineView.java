package org.espalier.compensation.guidelines;

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
 * Which raise is meant for which rating at which place in the range.
 *
 * @param measure how the place of a salary in its range is told
 * @param ratingBands bands of ratings in rising order; the first one has no lower edge
 * @param positionBands bands of places in the range in rising order; the first one has no lower
 *     edge
 * @param cells one for each band of ratings and band of places
 * @param planCompletion asks for progress in development plans; null if nothing is asked
 * @param mandatoryLearning asks that mandatory learning is done; null if nothing is asked
 * @param managersPropose whether managers see their own worksheets, and those of managers below
 *     them, once these are open
 */
@Schema(name = "MeritGuideline")
public record GuidelineView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String description,
    RangeMeasure measure,
    List<MeritBand> ratingBands,
    List<MeritBand> positionBands,
    List<MeritCell> cells,
    @Nullable PlanCompletionGate planCompletion,
    @Nullable MandatoryLearningGate mandatoryLearning,
    boolean managersPropose,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static GuidelineView of(Row row) throws SQLException {
    String completion = row.textOrNull("plan_completion");
    String learning = row.textOrNull("mandatory_learning");
    return new GuidelineView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("description"),
        row.choice(RangeMeasure.class, "measure"),
        JsonText.list(row.text("rating_bands"), MeritBand.class),
        JsonText.list(row.text("position_bands"), MeritBand.class),
        JsonText.list(row.text("cells"), MeritCell.class),
        completion == null ? null : JsonText.read(completion, PlanCompletionGate.class),
        learning == null ? null : JsonText.read(learning, MandatoryLearningGate.class),
        row.flag("managers_propose"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}

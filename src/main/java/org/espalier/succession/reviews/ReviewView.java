package org.espalier.succession.reviews;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A talent review.
 *
 * @param audience who is reviewed; null for everybody
 * @param size how many bins an axis has
 * @param performanceThresholds where the bins of performance from the second on begin, as shares of
 *     the scale; null for equal width
 * @param potentialThresholds the same of potential
 * @param createdBy the subject of whoever began it
 * @param closedAt since when nothing of it changes any more: closed or cancelled
 * @param closedBy the subject of whoever ended it
 * @param closingComment what that one said; of a cancelled one the reason
 */
@Schema(name = "TalentReview")
public record ReviewView(
    UUID id,
    String title,
    @Nullable String audience,
    int size,
    @Nullable List<BigDecimal> performanceThresholds,
    @Nullable List<BigDecimal> potentialThresholds,
    ReviewState state,
    int revision,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    @Nullable String closingComment)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  Grid grid() {
    return new Grid(size, performanceThresholds, potentialThresholds);
  }

  /** What a client would have to send to get this. */
  ReviewInput input() {
    return new ReviewInput(title, audience, size, performanceThresholds, potentialThresholds);
  }

  static ReviewView of(Row row) throws SQLException {
    return new ReviewView(
        row.uuid("id"),
        row.text("title"),
        row.textOrNull("audience"),
        row.count("size"),
        thresholds(row.textOrNull("performance_thresholds")),
        thresholds(row.textOrNull("potential_thresholds")),
        row.choice(ReviewState.class, "state"),
        row.count("version"),
        row.instant("created_at"),
        row.text("created_by"),
        row.instant("updated_at"),
        row.instantOrNull("closed_at"),
        row.textOrNull("closed_by"),
        row.textOrNull("closing_comment"));
  }

  private static @Nullable List<BigDecimal> thresholds(@Nullable String json) {
    return json == null ? null : JsonText.list(json, BigDecimal.class);
  }
}

package org.espalier.performance.checkins;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.performance.goals.GoalConfidence;
import org.espalier.performance.goals.KeyResultValue;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of how a goal goes.
 *
 * @param goalId the goal
 * @param comment in words
 * @param confidence how sure it is that the goal will be reached
 * @param progress how far it was said to be, from 0 to 1; null for goals with key results
 * @param keyResults where key results were said to stand, which may have been taken out since
 * @param recordedAt when it was put on record
 * @param recordedBy the subject of whoever said it
 */
@Schema(name = "GoalCheckIn")
public record GoalCheckInView(
    UUID id,
    UUID goalId,
    @Nullable String comment,
    GoalConfidence confidence,
    @Nullable BigDecimal progress,
    List<KeyResultValue> keyResults,
    Instant recordedAt,
    String recordedBy,
    int revision)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static GoalCheckInView of(Row row) throws SQLException {
    return new GoalCheckInView(
        row.uuid("id"),
        row.uuid("goal_id"),
        row.textOrNull("comment"),
        row.choice(GoalConfidence.class, "confidence"),
        row.numberOrNull("progress"),
        JsonText.list(row.text("key_results"), KeyResultValue.class),
        row.instant("recorded_at"),
        row.text("recorded_by"),
        1);
  }
}

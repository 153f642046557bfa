package org.espalier.learning.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A look at everybody, by all rules and certifications.
 *
 * @param people how many people were looked at so far
 * @param assigned how many assignments were made
 * @param unassigned how many were taken back because the person is in the audience no more
 * @param startedAt when it began
 * @param finishedAt when it was done
 */
@Schema(name = "RuleEvaluation")
public record EvaluationView(
    UUID id,
    EvaluationState state,
    EvaluationReason reason,
    int people,
    int assigned,
    int unassigned,
    Instant createdAt,
    String createdBy,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt)
    implements Thing {

  @Override
  @JsonIgnore
  public int revision() {
    return 1 + people + (startedAt == null ? 0 : 1) + (finishedAt == null ? 0 : 1);
  }

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static EvaluationView of(Row row) throws SQLException {
    return new EvaluationView(
        row.uuid("id"),
        row.choice(EvaluationState.class, "state"),
        row.choice(EvaluationReason.class, "reason"),
        row.count("people"),
        row.count("assigned"),
        row.count("unassigned"),
        row.instant("created_at"),
        row.text("created_by"),
        row.instantOrNull("started_at"),
        row.instantOrNull("finished_at"));
  }
}

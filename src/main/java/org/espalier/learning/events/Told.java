package org.espalier.learning.events;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.espalier.learning.assignments.Assignments;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Inbound;
import org.jspecify.annotations.Nullable;

/** An event on its way in, and what becomes of it. */
final class Told {

  private final Inbound<LearningEventInput> row;
  private final Instant at;
  private Assignments.@Nullable Pair pair;
  private LearningEventOutcome outcome = LearningEventOutcome.REFUSED;
  private @Nullable UUID id;
  private @Nullable UUID assignment;
  private @Nullable UUID completion;

  Told(Inbound<LearningEventInput> row, Instant now) {
    this.row = row;
    this.at = row.input().at() == null ? now : row.input().at();
  }

  Inbound<LearningEventInput> row() {
    return row;
  }

  LearningEventInput input() {
    return row.input();
  }

  /** When it happened. */
  Instant at() {
    return at;
  }

  /** True if it is to take effect. */
  boolean pending() {
    return outcome == LearningEventOutcome.REFUSED && row.faults().isEmpty();
  }

  boolean applied() {
    return outcome == LearningEventOutcome.APPLIED;
  }

  void about(UUID employee, UUID activity) {
    pair = new Assignments.Pair(employee, activity);
  }

  /** Whom and what it is about; known of those without faults. */
  Assignments.Pair pair() {
    return Objects.requireNonNull(pair);
  }

  @Nullable UUID assignment() {
    return assignment;
  }

  @Nullable UUID completion() {
    return completion;
  }

  void moved(@Nullable UUID of) {
    assignment = of;
    done();
  }

  void completed(UUID by) {
    completion = by;
    done();
  }

  private void done() {
    id = row.id();
    outcome = LearningEventOutcome.APPLIED;
  }

  /** Takes over what an event of the same key became; false if that one said something else. */
  boolean repeats(Known known) {
    if (!known.says(this)) {
      return false;
    }
    id = known.id();
    assignment = known.assignment();
    completion = known.completion();
    outcome = LearningEventOutcome.UNCHANGED;
    return true;
  }

  LearningEventResult result() {
    return new LearningEventResult(
        input().from(),
        input().externalId(),
        outcome,
        id,
        assignment,
        completion,
        row.faults().list());
  }

  /** An event that was told before. */
  record Known(
      int ordinal,
      UUID id,
      LearningEventType type,
      Assignments.Pair pair,
      Instant at,
      @Nullable BigDecimal score,
      @Nullable BigDecimal progress,
      @Nullable BigDecimal hours,
      @Nullable UUID assignment,
      @Nullable UUID completion) {

    static Known of(Row row) throws SQLException {
      return new Known(
          row.count("ordinal"),
          row.uuid("id"),
          row.choice(LearningEventType.class, "type"),
          new Assignments.Pair(row.uuid("employee_id"), row.uuid("activity_id")),
          row.instant("occurred_at"),
          row.numberOrNull("score"),
          row.numberOrNull("progress"),
          row.numberOrNull("hours"),
          row.uuidOrNull("assignment_id"),
          row.uuidOrNull("completion_id"));
    }

    /** True if the other says the same; one that does not say when agrees. */
    boolean says(Told told) {
      LearningEventInput input = told.input();
      return type == input.type()
          && pair.equals(told.pair())
          && (input.at() == null || input.at().equals(at))
          && same(score, input.score())
          && same(progress, input.progress())
          && same(hours, input.hours());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
  }
}

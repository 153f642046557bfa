package org.espalier.learning.completions;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.competency.evidence.Produced;
import org.espalier.competency.evidence.ProducedEvidence;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.learning.assignments.Assignments;
import org.espalier.learning.assignments.CompletedLearning;
import org.espalier.learning.assignments.EquivalentLearning;
import org.espalier.learning.catalogue.Develops;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What follows from completions, in their transaction: assignments close, proven levels become
 * LEARNING evidence, and where a completion proves nothing the manager is asked to rate anew. What
 * follows from voiding them is the reverse.
 */
@Singleton
class Consequences {

  private final CompletedLearning assignments;
  private final EquivalentLearning equivalents;
  private final ProducedEvidence evidence;
  private final Feed feed;

  Consequences(
      CompletedLearning assignments,
      EquivalentLearning equivalents,
      ProducedEvidence evidence,
      Feed feed) {
    this.assignments = assignments;
    this.equivalents = equivalents;
    this.evidence = evidence;
    this.feed = feed;
  }

  /** Closes what the rows complete; the assignment of each pair of person and activity. */
  Map<Assignments.Pair, UUID> close(List<CompletionTargets.Aimed> rows, Instant now) {
    return assignments.close(
        rows.stream()
            .map(row ->
                new CompletedLearning.Closing(
                    new Assignments.Pair(row.employee(), row.activity().id()),
                    row.row().input().succeeded()))
            .toList(),
        now);
  }

  /** Closes what is open and for which completions of something else count. */
  void closeEquivalents(List<LearningDone.Done> passed, Instant now) {
    equivalents.close(
        passed.stream()
            .map(one ->
                new EquivalentLearning.Counting(one.completion(), one.employee(), one.activity()))
            .toList(),
        now);
  }

  /** Draws from recorded completions what they say about people. */
  void drawFrom(List<CompletionTargets.Aimed> rows, Instant now) {
    List<Produced> proven = new ArrayList<>();
    for (CompletionTargets.Aimed row : rows) {
      CompletionInput input = row.row().input();
      if (row.activity().proves(input.succeeded())) {
        Instant at = input.completedAt() == null ? now : input.completedAt();
        row.activity().develops().forEach(developed -> proven.add(level(row, developed, at)));
      } else if (input.succeeded() && !row.activity().develops().isEmpty()) {
        askToRate(row);
      }
    }
    if (!proven.isEmpty()) {
      evidence.produce(proven, now);
    }
  }

  /** Takes back what followed from completions that were voided. */
  void undo(List<Voided> voided, String reason, Instant now) {
    List<UUID> completions = voided.stream().map(Voided::completion).toList();
    evidence.revoke(completions, reason, now);
    List<UUID> closed = new ArrayList<>(equivalents.closedBy(completions));
    voided.stream().map(Voided::assignment).filter(Objects::nonNull).forEach(closed::add);
    assignments.reopen(closed, reason, now);
  }

  private static Produced level(CompletionTargets.Aimed row, Develops developed, Instant at) {
    return new Produced(
        row.employee(),
        developed.competencyId(),
        developed.toLevel(),
        EvidenceSource.LEARNING,
        at,
        null,
        "completion",
        row.row().id());
  }

  private void askToRate(CompletionTargets.Aimed row) {
    List<UUID> competencies =
        row.activity().develops().stream().map(Develops::competencyId).toList();
    feed.note(
        new Change(
            "rating.requested",
            "completion",
            row.row().id(),
            row.employee(),
            JsonText.of(Map.of("employeeId", row.employee(), "competencyIds", competencies))));
  }

  /** A completion that no longer counts. */
  record Voided(UUID completion, @Nullable UUID assignment, UUID employee, UUID activity) {

    static Voided of(Row row) throws SQLException {
      return new Voided(
          row.uuid("id"),
          row.uuidOrNull("assignment_id"),
          row.uuid("employee_id"),
          row.uuid("activity_id"));
    }
  }
}

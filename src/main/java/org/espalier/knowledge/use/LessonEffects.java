package org.espalier.knowledge.use;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.competency.evidence.Produced;
import org.espalier.competency.evidence.ProducedEvidence;
import org.espalier.competency.frameworks.LessonEvidence;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;

/**
 * What follows from a finished lesson: an event, and evidence where the framework says so. It is
 * evidence for others than the authors, of levels that the person did not have.
 */
@Singleton
class LessonEffects {

  private static final Query PROVES = Query.file("knowledge/lesson_evidence");

  private final Sql sql;
  private final Feed feed;
  private final ProducedEvidence evidence;

  LessonEffects(Sql sql, Feed feed, ProducedEvidence evidence) {
    this.sql = sql;
    this.feed = feed;
    this.evidence = evidence;
  }

  /** Draws from a completion what it says. */
  void finished(UUID completion, UUID article, UUID employee, Instant now) {
    feed.note(
        new Change(
            "lesson-completion.recorded",
            "lesson-completion",
            completion,
            employee,
            JsonText.of(Map.of("articleId", article, "employeeId", employee))));
    List<Produced> proven =
        sql.list(
            PROVES,
            Args.of("article", article).and("employee", employee),
            row -> produced(row, completion, employee, now));
    if (!proven.isEmpty()) {
      evidence.produce(proven, now);
    }
  }

  private static Produced produced(Row row, UUID completion, UUID employee, Instant now)
      throws SQLException {
    LessonEvidence kind = row.choice(LessonEvidence.class, "kind");
    return new Produced(
        employee,
        row.uuid("competency_id"),
        row.number("level"),
        kind.source(),
        now,
        null,
        "lesson-completion",
        completion,
        kind == LessonEvidence.PEER ? row.uuid("author_id") : null,
        null);
  }
}

package org.espalier.recruiting.hires;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.competency.evidence.Produced;
import org.espalier.competency.evidence.ProducedEvidence;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;

/**
 * What was observed of a candidate becomes the employee's evidence, with the same source, rater and
 * time, and a link to the scorecard, or to the candidate, that it comes from.
 */
@Singleton
class HiredEvidence {

  private static final Query READ = Query.file("recruiting/evidence_of_application");

  private final Sql sql;
  private final ProducedEvidence evidence;

  HiredEvidence(Sql sql, ProducedEvidence evidence) {
    this.sql = sql;
    this.evidence = evidence;
  }

  /** Hands it over; tells how much it was. */
  int handOver(UUID application, UUID employee, Instant now) {
    List<Produced> observed =
        sql.list(READ, Args.of("application", application), row -> produced(employee, row));
    if (!observed.isEmpty()) {
      evidence.produce(observed, now);
    }
    return observed.size();
  }

  private static Produced produced(UUID employee, Row row) throws SQLException {
    return new Produced(
        employee,
        row.uuid("competency_id"),
        row.number("level"),
        row.choice(EvidenceSource.class, "source"),
        row.instant("observed_at"),
        row.instantOrNull("valid_until"),
        row.text("origin_type"),
        row.uuid("origin_id"),
        row.uuidOrNull("rater_id"),
        row.textOrNull("comment"));
  }
}

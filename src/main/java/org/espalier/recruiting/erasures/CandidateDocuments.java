package org.espalier.recruiting.erasures;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.recruiting.candidates.CandidateView;
import org.espalier.recruiting.candidates.Candidates;
import org.espalier.recruiting.requisitions.RequisitionPolicy;

/** Copies of everything that is kept of candidates. */
@Singleton
class CandidateDocuments {

  private static final Query READ = Query.file("recruiting/candidate_document");

  private final Sql sql;
  private final RequisitionPolicy policy;
  private final Candidates candidates;

  CandidateDocuments(Sql sql, RequisitionPolicy policy, Candidates candidates) {
    this.sql = sql;
    this.policy = policy;
    this.candidates = candidates;
  }

  /**
   * A copy; for talent admins and programs that write recruiting, who hand it over.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, NOT_FOUND or GONE
   */
  CandidateDocument of(UUID id) {
    policy.requireWrite();
    CandidateView candidate = candidates.get(id);
    return sql.only(READ, Args.of("id", id), row -> document(candidate, row));
  }

  private static CandidateDocument document(CandidateView candidate, Row row) throws SQLException {
    return new CandidateDocument(
        candidate,
        JsonText.list(row.text("applications"), CandidateDocument.Application.class),
        JsonText.list(row.text("decisions"), CandidateDocument.Decision.class),
        JsonText.list(row.text("scorecards"), CandidateDocument.Card.class),
        JsonText.list(row.text("evidence"), CandidateDocument.Observation.class));
  }
}

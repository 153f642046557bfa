package org.espalier.knowledge.questions;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;

/** One answers in one's own name, to questions that one sees and that are not closed. */
@Singleton
class AnswerGuard {

  private static final Query ASKED = Query.file("knowledge/asked_questions");

  private final Sql sql;
  private final QuestionPolicy policy;

  AnswerGuard(Sql sql, QuestionPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * Checks rows that are sound so far.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for the words of others
   */
  void check(List<Said> said) {
    if (said.isEmpty()) {
      return;
    }
    policy.authors().requireOwn(said.stream().map(Said::author).toList());
    Map<Integer, QuestionState> seen = seen(said);
    for (int i = 0; i < said.size(); i++) {
      Inbound<AnswerInput> row = said.get(i).row();
      QuestionState state = seen.get(i + 1);
      if (state == null) {
        Questions.EITHER.unknown(row, row.input().questionExternalId(), row.input().questionId());
      } else if (!policy.authors().agreed()) {
        check(row, state);
      }
    }
  }

  private Map<Integer, QuestionState> seen(List<Said> said) {
    Map<Integer, QuestionState> seen = new HashMap<>();
    Condition visible = policy.visible();
    sql.list(
        ASKED.with("seen", visible.sql()),
        visible.args().uuids("ids", said.stream().map(Said::question).toList()),
        row -> seen.put(row.count("ordinal"), state(row)));
    return seen;
  }

  private static QuestionState state(Row row) throws SQLException {
    return row.choice(QuestionState.class, "state");
  }

  private static void check(Inbound<AnswerInput> row, QuestionState state) {
    if (state == QuestionState.CLOSED) {
      row.faults().add("/questionExternalId", FaultCode.NOT_ALLOWED, "The question is CLOSED.");
    }
    if (Boolean.TRUE.equals(row.input().accepted())) {
      row.faults()
          .add(
              "/accepted",
              FaultCode.NOT_ALLOWED,
              "An answer is accepted by a step of its question to ANSWERED.");
    }
  }

  /** A row, the question that it answers and who says it. */
  record Said(Inbound<AnswerInput> row, UUID question, UUID author) {}
}

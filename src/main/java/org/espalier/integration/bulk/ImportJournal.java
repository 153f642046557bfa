package org.espalier.integration.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Kept;

/**
 * Says what becomes of the rows of a file, in short transactions of its own, so that progress can
 * be seen and faults outlive a rollback.
 */
final class ImportJournal {

  private static final Query ADD_PROBLEMS = Query.file("bulk/add_problems");
  private static final Query ADD_CONFLICTS = Query.file("bulk/add_conflicts");
  private static final Query OUTCOMES =
      Query.of(
          """
          update import_chunk set outcomes = :outcomes
          where tenant_id = :tenant and import_id = :import and chunk = :chunk\
          """);
  private static final Query PROGRESS =
      Query.of(
          """
          update import_job set created = :created, updated = :updated, unchanged = :unchanged, failed = :failed
          where tenant_id = :tenant and id = :import\
          """);

  private final Sql sql;
  private final ImportTask task;

  ImportJournal(Sql sql, ImportTask task) {
    this.sql = sql;
    this.task = task;
  }

  /**
   * Says what became of a chunk.
   *
   * @param outcomes a letter for each of its rows
   * @param conflicts what stayed as it was, because another source owns it
   * @param tally of the file so far
   */
  void chunkDone(
      StagedChunk chunk,
      char[] outcomes,
      List<RowProblem> problems,
      List<Kept> conflicts,
      Tally tally) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          sql.update(
              OUTCOMES,
              task.args().and("chunk", chunk.number()).and("outcomes", new String(outcomes)));
          addProblems(problems);
          addConflicts(conflicts);
          sql.update(PROGRESS, tally.args(task.args()));
        });
  }

  /** Says why rows failed. */
  void failed(List<RowProblem> problems) {
    QuarkusTransaction.requiringNew().run(() -> addProblems(problems));
  }

  private void addConflicts(List<Kept> conflicts) {
    if (!conflicts.isEmpty()) {
      Args args =
          task.args()
              .and("numbers", conflicts.stream().map(Kept::number).toArray(Integer[]::new))
              .and("lines", conflicts.stream().map(Kept::line).toArray(Integer[]::new))
              .texts("externalIds", conflicts.stream().map(Kept::externalId).toList())
              .texts("pointers", conflicts.stream().map(Kept::pointer).toList())
              .and("kept", conflicts.stream().map(Kept::kept).toArray(String[]::new))
              .and("offered", conflicts.stream().map(Kept::offered).toArray(String[]::new))
              .texts("owners", conflicts.stream().map(Kept::owner).toList());
      sql.update(ADD_CONFLICTS, args);
    }
  }

  private void addProblems(List<RowProblem> problems) {
    for (int from = 0; from < problems.size(); from += Reception.ROWS_IN_CHUNK) {
      List<RowProblem> some =
          problems.subList(from, Math.min(problems.size(), from + Reception.ROWS_IN_CHUNK));
      sql.update(
          ADD_PROBLEMS,
          task.args()
              .and("lines", some.stream().map(RowProblem::line).toArray(Integer[]::new))
              .texts("externalIds", some.stream().map(RowProblem::externalId).toList())
              .and(
                  "faults",
                  some.stream().map(p -> JsonText.of(p.faults().list())).toArray(Json[]::new)));
    }
  }
}

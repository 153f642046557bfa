package org.espalier.integration.bulk;

import java.time.Instant;
import java.util.List;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.SqlFailure;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncKind;

/**
 * Writes rows together; if the database refuses one, each by itself, so that only that one fails.
 */
final class CarefulWriter<R extends SyncInput> {

  private static final Query SAVEPOINT = Query.of("savepoint batch");
  private static final Query BACK = Query.of("rollback to savepoint batch");

  private final Sql sql;
  private final Feed feed;
  private final SyncKind<R> kind;
  private final Instant now;

  CarefulWriter(Sql sql, Feed feed, SyncKind<R> kind, Instant now) {
    this.sql = sql;
    this.feed = feed;
    this.kind = kind;
    this.now = now;
  }

  /** Writes rows; what is wrong with one is noted in its faults. */
  void write(List<Inbound<R>> rows, Batch.File file) {
    if (rows.isEmpty()) {
      return;
    }
    int mark = feed.mark();
    sql.update(SAVEPOINT, Args.none());
    try {
      kind.write(new Batch<>(rows, now, file, null));
    } catch (SqlFailure | ProblemException refused) {
      if (refused instanceof ProblemException problem && problem.type() == CommonProblem.BUSY) {
        // No row is wrong; the file is tried again as a whole, which lets go of what others wait
        // for.
        throw refused;
      }
      sql.update(BACK, Args.none());
      feed.forget(mark);
      if (rows.size() == 1) {
        note(rows.getFirst(), refused);
      } else {
        rows.forEach(row -> write(List.of(row), file));
      }
    }
  }

  private static void note(Inbound<?> row, RuntimeException refused) {
    switch (refused) {
      case ProblemException problem when !problem.faults().isEmpty() ->
          problem
              .faults()
              .forEach(fault -> row.faults().add(fault.pointer(), fault.code(), fault.message()));
      case ProblemException problem ->
          row.faults().add("", FaultCode.NOT_ALLOWED, problem.detail());
      case SqlFailure failure when failure.duplicate() || failure.dangling() ->
          row.faults()
              .add(
                  "",
                  FaultCode.DUPLICATE,
                  "It contradicts a thing that exists or a row before it.");
      default -> throw refused;
    }
  }
}

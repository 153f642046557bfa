package org.espalier.integration.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Kept;
import org.espalier.platform.sync.Outcome;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncKind;

/** Applies one file, inside the transaction that was opened for it. */
final class ImportRun<R extends SyncInput> implements Batch.File {

  private static final Query STAGED_IDS = Query.file("bulk/staged_ids");
  private static final Query FAIL_LINES = Query.file("bulk/fail_lines");
  private static final Query LINES =
      Query.of(
          """
          select k.external_id, k.line from import_key k
          where k.tenant_id = :tenant and k.import_id = :import and k.external_id = any(:externalIds)
            and not k.failed\
          """);
  private static final Query SAVEPOINT_FILE = Query.of("savepoint file");
  private static final Query BACK_FILE = Query.of("rollback to savepoint file");

  private final Sql sql;
  private final Feed feed;
  private final SyncKind<R> kind;
  private final ImportTask task;
  private final ImportJournal journal;
  private final ChunkRows<R> rows;
  private final CarefulWriter<R> writer;
  private final List<Integer> failedLines = new ArrayList<>();
  private final Set<UUID> failedIds = new HashSet<>();

  /** Of the present chunk, by number: rows that are written again one by one say so again. */
  private final Map<Integer, Kept> kept = new TreeMap<>();

  private Tally tally;
  private boolean moved;

  ImportRun(Sql sql, Feed feed, StrictJson json, SyncKind<R> kind, ImportTask task, Instant now) {
    this.sql = sql;
    this.feed = feed;
    this.kind = kind;
    this.task = task;
    this.journal = new ImportJournal(sql, task);
    this.tally = new Tally(task.failedAtReception());
    this.rows = new ChunkRows<>(sql, json, kind, task);
    this.writer = new CarefulWriter<>(sql, feed, kind, now);
  }

  @Override
  public UUID importId() {
    return task.id();
  }

  @Override
  public String source() {
    return task.source();
  }

  @Override
  public void moved() {
    moved = true;
  }

  @Override
  public boolean anyMoved() {
    return moved;
  }

  @Override
  public void kept(Kept one) {
    kept.put(one.number(), one);
  }

  @Override
  public Map<String, UUID> idsOf(Set<String> externalIds) {
    Map<String, UUID> ids = new HashMap<>();
    sql.list(
        STAGED_IDS,
        task.args().texts("externalIds", externalIds),
        row -> ids.put(row.text("external_id"), row.uuid("new_id")));
    return ids;
  }

  /**
   * Applies all rows. Where rows refer to each other, some turn out not to fit only when all are
   * written (they hang on one that failed): then all is undone, these are taken out, and the rest
   * is applied again.
   */
  Tally apply() {
    TreeCheck tree = kind.tree().map(t -> new TreeCheck(sql, t, task, this::fail)).orElse(null);
    while (true) {
      if (tree != null) {
        tree.run();
      }
      Tally before = tally.copy();
      int mark = feed.mark();
      sql.update(SAVEPOINT_FILE, Args.none());
      StagedChunk.each(sql, task, this::apply);
      boolean dangling = tree != null && !failedLines.isEmpty() && tree.dangling(failedLines);
      List<SyncKind.Misfit> misfits = dangling ? List.of() : kind.misfits(this, failedIds);
      if (!dangling && misfits.isEmpty()) {
        break;
      }
      sql.update(BACK_FILE, Args.none());
      feed.forget(mark);
      tally = before;
      takeOut(misfits);
    }
    kind.finish(this);
    if (task.mode() == ImportMode.replace && task.untoldLine() == null) {
      tally.deactivated(ended());
    }
    return tally;
  }

  private int ended() {
    int ended = kind.deactivateAbsent(task.source(), this);
    Integer most = task.mostEnded();
    if (most != null && ended > most) {
      String said =
          "%d things would become inactive, and %d may; nothing of the file was applied."
              .formatted(ended, most);
      throw new ProblemException(List.of(new Fault("", FaultCode.TOO_MANY_ENDED, said)));
    }
    return ended;
  }

  /** Takes out what failed when it was written and what does not fit. */
  private void takeOut(List<SyncKind.Misfit> misfits) {
    failedLines.forEach(_ -> tally.count(Outcome.FAILED));
    sql.update(FAIL_LINES, task.args().and("lines", failedLines.toArray(Integer[]::new)));
    failedLines.clear();
    failedIds.clear();
    Map<String, Integer> lines = new HashMap<>();
    List<String> keys = misfits.stream().map(SyncKind.Misfit::externalId).toList();
    sql.list(
        LINES,
        task.args().texts("externalIds", keys),
        row -> lines.put(row.text("external_id"), row.count("line")));
    List<RowProblem> problems = new ArrayList<>();
    for (SyncKind.Misfit misfit : misfits) {
      Integer line = lines.get(misfit.externalId());
      if (line != null) {
        Faults faults = new Faults();
        faults.add(misfit.fault().pointer(), misfit.fault().code(), misfit.fault().message());
        problems.add(new RowProblem(line, misfit.externalId(), faults));
      }
    }
    if (problems.isEmpty() && !misfits.isEmpty()) {
      throw new ProblemException(misfits.stream().map(SyncKind.Misfit::fault).distinct().toList());
    }
    sql.update(FAIL_LINES, task.args().and("lines", lines.values().toArray(Integer[]::new)));
    fail(problems);
  }

  private void apply(StagedChunk chunk) {
    List<ChunkRows.Placed<R>> placed = rows.of(chunk);
    List<Inbound<R>> written = placed.stream().map(ChunkRows.Placed::row).toList();
    kept.clear();
    writer.write(written, this);
    char[] outcomes = new char[chunk.lines().size()];
    Arrays.fill(outcomes, 'f');
    for (ChunkRows.Placed<R> one : placed) {
      Outcome outcome = one.row().faults().isEmpty() ? one.row().outcome() : Outcome.FAILED;
      if (outcome == Outcome.FAILED) {
        failedLines.add(one.row().line());
        failedIds.add(one.row().id());
      }
      outcomes[one.place()] = RowOutcome.of(outcome).letter().charAt(0);
      tally.count(outcome);
    }
    List<RowProblem> problems = problems(written);
    journal.chunkDone(chunk, outcomes, problems, conflicts(problems), tally);
  }

  /** What stayed as it was of the rows that did not fail. */
  private List<Kept> conflicts(List<RowProblem> problems) {
    Set<Integer> failed = new HashSet<>();
    problems.forEach(problem -> failed.add(problem.line()));
    return kept.values().stream().filter(one -> !failed.contains(one.line())).toList();
  }

  private static <R extends SyncInput> List<RowProblem> problems(List<Inbound<R>> written) {
    return written.stream()
        .filter(row -> !row.faults().isEmpty())
        .map(row -> new RowProblem(row.line(), row.externalId(), row.faults()))
        .toList();
  }

  /** Counts rows as failed that were taken out of the file before any was written. */
  private void fail(List<RowProblem> problems) {
    problems.forEach(_ -> tally.count(Outcome.FAILED));
    journal.failed(problems);
  }
}

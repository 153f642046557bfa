package org.espalier.integration.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.SteadyPlans;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncKind;

/**
 * Takes files from their start to their end: opens the transaction in which one is applied, undoes
 * it where nothing is to be kept, and says how it ended.
 */
@ApplicationScoped
class ImportedFiles {

  private static final int MOST_ATTEMPTS = 3;

  private static final Query START = Query.file("bulk/start_job");
  private static final Query PARTS = Query.file("bulk/parts");
  private static final Query FAIL_PARTS = Query.file("bulk/fail_parts");
  private static final Query FORGET =
      Query.of(
          """
          delete from import_problem p using import_key k
          where p.tenant_id = :tenant and p.import_id = :import and k.tenant_id = :tenant
            and k.tenant_id = p.tenant_id and k.import_id = p.import_id and k.line = p.line\
          """);
  private static final Query FORGET_CONFLICTS =
      Query.of(
          "delete from import_conflict c where c.tenant_id = :tenant and c.import_id = :import");
  private static final Query END = Query.file("bulk/end_job");

  private final Sql sql;
  private final SteadyPlans plans;
  private final Feed feed;
  private final StrictJson json;
  private final Kinds kinds;
  private final ImportedVersions versions;
  private final StagedRows staged;
  private final ImportMeters meters;

  ImportedFiles(
      Sql sql,
      SteadyPlans plans,
      Feed feed,
      StrictJson json,
      Kinds kinds,
      ImportedVersions versions,
      StagedRows staged,
      ImportMeters meters) {
    this.sql = sql;
    this.plans = plans;
    this.feed = feed;
    this.json = json;
    this.kinds = kinds;
    this.versions = versions;
    this.staged = staged;
    this.meters = meters;
  }

  /**
   * Applies a file, unless it was begun too often.
   *
   * @return true if what was to come of it did; a trial, if it was undone
   */
  boolean apply(ImportTask task) {
    long began = System.nanoTime();
    List<ImportTask> parts = sql.list(PARTS, task.args(), ImportTask::of);
    List<ImportTask> files = parts.isEmpty() ? List.of(task) : parts;
    QuarkusTransaction.requiringNew()
        .run(() -> {
          sql.update(START, task.args().and("now", Moments.now()));
          if (task.attempts() > 0) {
            sql.takeTime();
            files.forEach(file -> {
              sql.update(FORGET, file.args());
              sql.update(FORGET_CONFLICTS, file.args());
            });
          }
        });
    boolean completed = task.attempts() < MOST_ATTEMPTS && attempt(task, files, began);
    if (task.attempts() >= MOST_ATTEMPTS) {
      fail(task, timedOut("The server was stopped over it"));
    }
    meters.ended(task, completed ? "completed" : "failed", began);
    QuarkusTransaction.requiringNew().run(() -> staged.forget(task.id()));
    return completed;
  }

  private boolean attempt(ImportTask task, List<ImportTask> files, long began) {
    try {
      return run(task, files);
    } catch (ProblemException problem) {
      if (problem.type() == CommonProblem.BUSY && task.attempts() + 1 < MOST_ATTEMPTS) {
        // It was in somebody's way, as two that wait for each other are: the next look finds it.
        meters.ended(task, "again", began);
        throw problem;
      }
      fail(task, why(problem));
      return false;
    }
  }

  private static List<Fault> why(ProblemException problem) {
    if (problem.type() == CommonProblem.BUSY) {
      return timedOut("The database did not answer in time");
    }
    return problem.faults().isEmpty()
        ? List.of(new Fault("", FaultCode.NOT_ALLOWED, problem.detail()))
        : problem.faults();
  }

  private static List<Fault> timedOut(String what) {
    String said =
        what
            + ", each of the "
            + MOST_ATTEMPTS
            + " times that it was tried; nothing was applied. Send the file again when less is"
            + " going on, or in several smaller ones.";
    return List.of(new Fault("", FaultCode.TIMED_OUT, said));
  }

  /** Applies the files of a job; true if all that is to stay stays. */
  private boolean run(ImportTask task, List<ImportTask> files) {
    Undone undone = new Undone();
    try {
      Tally all =
          QuarkusTransaction.requiringNew()
              .timeout((int) ImportRunner.LONGEST.toSeconds())
              .call(() -> {
                sql.takeTime();
                plans.ask();
                List<Applied> applied = applied(task, files);
                boolean aborted =
                    task.onError() == OnError.abort && applied.getLast().tally().failed() > 0;
                if (aborted || task.dryRun()) {
                  undone.applied = applied;
                  undone.aborted = aborted;
                  throw undone;
                }
                applied.forEach(one -> sql.update(END, ended(one, "COMPLETED", List.of())));
                return applied.getLast().tally();
              });
      meters.counted(all);
      return true;
    } catch (Undone thrown) {
      thrown.applied.forEach(one -> endUndone(one, thrown.aborted));
      if (thrown.aborted && !task.dryRun()) {
        meters.counted(thrown.applied.getLast().tally().undone());
      }
      return !thrown.aborted;
    }
  }

  /** Applies the files of a job one after the other; the last one that comes back is the job. */
  private List<Applied> applied(ImportTask task, List<ImportTask> files) {
    Instant now = Moments.now();
    List<Applied> applied = new ArrayList<>();
    Tally all = new Tally(0);
    for (ImportTask file : files) {
      Tally tally = applied(file, kinds.named(file.kind()), now);
      all.add(tally);
      applied.add(new Applied(file, tally, List.of()));
    }
    if (!files.contains(task)) {
      boolean archive = task.kind().equals(ArchiveReception.KIND);
      applied.add(new Applied(task, all, archive ? List.of() : versions.follow(files, now)));
    }
    return applied;
  }

  private <R extends SyncInput> Tally applied(ImportTask file, SyncKind<R> kind, Instant now) {
    return new ImportRun<>(sql, feed, json, kind, file, now).apply();
  }

  private void endUndone(Applied one, boolean aborted) {
    if (aborted) {
      ImportTask task = one.task();
      Tally tally = task.dryRun() ? one.tally() : one.tally().undone();
      List<ImportedVersion> told = task.dryRun() ? one.versions() : List.of();
      Fault fault = new Fault("", FaultCode.NOT_ALLOWED, "Rows failed, so none was applied.");
      end(new Applied(task, tally, told), "FAILED", List.of(fault));
    } else {
      end(one, "COMPLETED", List.of());
    }
  }

  private void fail(ImportTask task, List<Fault> why) {
    end(new Applied(task, new Tally(task.failedAtReception()), List.of()), "FAILED", why);
    Args args = task.args().and("now", Moments.now());
    QuarkusTransaction.requiringNew().run(() -> sql.update(FAIL_PARTS, args));
  }

  private void end(Applied one, String state, List<Fault> why) {
    QuarkusTransaction.requiringNew().run(() -> sql.update(END, ended(one, state, why)));
  }

  private static Args ended(Applied one, String state, List<Fault> why) {
    return one.tally()
        .args(one.task().args())
        .and("deactivated", one.tally().deactivatedThings())
        .and("state", state)
        .and("now", Moments.now())
        .and("versions", one.versions().isEmpty() ? null : JsonText.of(one.versions()))
        .and("problem", why.isEmpty() ? null : JsonText.of(why));
  }

  /** Leaves the transaction of a file that is not to be kept. */
  @SuppressWarnings("serial")
  private static final class Undone extends RuntimeException {
    private transient List<Applied> applied = List.of();
    private boolean aborted;

    Undone() {
      super("undone", null, false, false);
    }
  }

  /** A file and what became of its rows. */
  private record Applied(ImportTask task, Tally tally, List<ImportedVersion> versions) {}
}

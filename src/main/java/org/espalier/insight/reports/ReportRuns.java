package org.espalier.insight.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Status;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.work.Worker;

/** Runs of reports: asked for, listed, and their files. */
@ApplicationScoped
class ReportRuns {

  private static final Listing<ReportRunView> LISTING =
      new Listing<>(Query.file("insight/report_runs"), ReportRunView::of, "r")
          .dated("coalesce(r.finished_at, r.started_at, r.created_at)", "null::timestamptz")
          .usually("-id");
  private static final Query HOLD =
      Query.of(
          "select d.id from report d where d.tenant_id = :tenant and d.id = :report for update");
  private static final Query OPEN =
      Query.of(
          """
          select r.id from report_run r
          where r.tenant_id = :tenant and r.report_id = :report and r.state in ('QUEUED', 'RUNNING') limit 1\
          """);
  private static final Query PIECES =
      Query.of(
          """
          select p.bytes from report_piece p
          where p.tenant_id = :tenant and p.run_id = :run order by p.piece\
          """);
  private static final Query SIZE =
      Query.of(
          """
          select coalesce(sum(length(p.bytes)), 0) as size from report_piece p
          where p.tenant_id = :tenant and p.run_id = :run\
          """);

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final Reports reports;
  private final ReportPolicy policy;
  private final ReportOwners owners;
  private final Worker worker;
  private final ReportWork work;

  ReportRuns(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      Reports reports,
      ReportPolicy policy,
      ReportOwners owners,
      Worker worker,
      ReportWork work) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.reports = reports;
    this.policy = policy;
    this.owners = owners;
    this.worker = worker;
    this.work = work;
  }

  /**
   * Asks for a run now.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT for a report that is not in use
   *     or that is being made already
   */
  ReportRunView ask(UUID report, RunRequest request) {
    policy.requireWrite();
    return transactions.call(() -> {
      sql.list(HOLD, Args.of("report", report), row -> row.uuid("id"));
      ReportView asked = reports.get(report);
      if (asked.status() != Status.ACTIVE) {
        throw CommonProblem.CONFLICT.because("The report is INACTIVE: it is not made.");
      }
      if (sql.first(OPEN, Args.of("report", report), row -> row.uuid("id")).isPresent()) {
        throw CommonProblem.CONFLICT.because("The report is being made already.");
      }
      if (policy.owns(asked.owner())) {
        owners.seen();
      }
      UUID id = Ids.next();
      sql.update(
          ReportWork.QUEUE,
          Args.of("id", id)
              .and("report", report)
              .and("due", null)
              .and("format", request.format())
              .and("now", Moments.now())
              .and("actor", tenancy.caller().subject()));
      worker.wakeAfterwards(work);
      return one(Condition.of("r.id = :id", Args.of("id", id)));
    });
  }

  /** A page of the runs of a report, the newest first. */
  Page<ReportRunView> page(UUID report, PageParams asked) {
    UUID known = reports.get(report).id();
    return LISTING.page(sql, asked, new Filters().add(of(known)).add(visible()));
  }

  /** The same part of the runs of each of several reports. */
  Map<UUID, Slice<ReportRunView>> slices(Owners of, PageParams asked, Window window) {
    return LISTING.slices(sql, of, asked, window, new Filters().add(visible()));
  }

  List<ReportRunView> all(Collection<UUID> ids) {
    Condition among = Condition.of("r.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, visible())));
  }

  /** A run of a report. */
  ReportRunView get(UUID report, UUID run) {
    return one(Condition.and(List.of(of(report), Condition.of("r.id = :id", Args.of("id", run)))));
  }

  /** A run. */
  ReportRunView get(UUID run) {
    return one(Condition.of("r.id = :id", Args.of("id", run)));
  }

  /**
   * A run whose file can be fetched.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT if there is none yet, GONE if
   *     it was erased, FORBIDDEN if it is for somebody else
   */
  ReportRunView fetchable(UUID report, UUID run) {
    ReportRunView found = get(report, run);
    policy.requireFile(found);
    if (found.state() != RunState.COMPLETED) {
      throw CommonProblem.CONFLICT.because("The run is " + found.state() + ": it has no file.");
    }
    long size = sql.only(SIZE, Args.of("run", run), row -> row.longCount("size"));
    if (size != Objects.requireNonNull(found.bytes())) {
      throw CommonProblem.GONE.because("The file was deleted, since somebody in it was erased.");
    }
    return found;
  }

  /** The file of a run. */
  byte[] file(UUID run) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    sql.list(PIECES, Args.of("run", run), row -> Objects.requireNonNull(row.bytesOrNull("bytes")))
        .forEach(file::writeBytes);
    return file.toByteArray();
  }

  private ReportRunView one(Condition which) {
    return LISTING
        .one(sql, Condition.and(List.of(which, visible())))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such run."));
  }

  private Condition visible() {
    return policy.over("r.owner");
  }

  private static Condition of(UUID report) {
    return Condition.of("r.report_id = :report", Args.of("report", report));
  }
}

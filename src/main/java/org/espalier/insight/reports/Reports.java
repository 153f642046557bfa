package org.espalier.insight.reports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.work.Worker;
import org.jspecify.annotations.Nullable;

/** The reports of a tenant. */
@Singleton
class Reports extends Synced<ReportInput, ReportView> {

  private static final Query OWNERS = Query.file("insight/report_owners");
  private static final Query PLAN =
      Query.of(
          """
          update report t set next_at = n.next_at
          from unnest(:ids::uuid[], :moments::timestamptz[]) as n (id, next_at)
          where t.tenant_id = :tenant and t.id = n.id\
          """);

  private final Tools tools;
  private final ReportPolicy policy;
  private final ReportQuestions questions;
  private final ReportOwners owners;
  private final Worker worker;
  private final ReportWork work;

  Reports(
      Tools tools,
      ReportPolicy policy,
      ReportQuestions questions,
      ReportOwners owners,
      Worker worker,
      ReportWork work) {
    super(
        tools,
        "report",
        table(tools),
        null,
        new Listing<>(Query.file("insight/reports"), ReportView::of, "d")
            .sort("name", "d.name", "text", ReportView::name)
            .sort("externalId", "d.external_id", "text", ReportView::externalId)
            .sort("updatedAt", "d.updated_at", "timestamptz", ReportView::updatedAt),
        "d",
        policy);
    this.tools = tools;
    this.policy = policy;
    this.questions = questions;
    this.owners = owners;
    this.worker = worker;
    this.work = work;
  }

  private static SyncTable<ReportInput> table(Tools tools) {
    return new SyncTable<ReportInput>("report")
        .text("name", ReportInput::name)
        .text("description", ReportInput::description)
        .choice("insight", ReportInput::insight)
        .json("parameters", (row, _) -> JsonText.of(row.input().asked()))
        .choice("format", ReportInput::format)
        .json(
            "schedule",
            (row, _) -> row.input().schedule() == null ? null : JsonText.of(row.input().schedule()))
        .count("keep_days", ReportInput::days)
        .text("owner", _ -> tools.tenancy().caller().subject())
        .onlyAtFirst("");
  }

  @Override
  protected void check(Inbound<ReportInput> row, References references) {
    ReportInput input = row.input();
    if (input.insight() != null
        && !row.faults().at("/parameters")
        && !row.faults().below("/parameters")) {
      questions.check(input.insight(), input.asked(), row.faults());
    }
  }

  /** Nobody but who may change everybody's takes the key of somebody else's. */
  @Override
  protected void guard(List<Inbound<ReportInput>> rows, References references) {
    if (rows.isEmpty()) {
      return;
    }
    compare(
        OWNERS,
        rows,
        (row, present) -> {
          if (!policy.changes(present.text("owner"))) {
            row.faults()
                .add("/externalId", FaultCode.DUPLICATE, "Somebody else has a report of this key.");
          }
        });
  }

  @Override
  protected void requireDeletable(ReportView present) {
    policy.changes(present.owner());
  }

  @Override
  protected void changed(List<Inbound<ReportInput>> rows, Batch<ReportInput> batch) {
    owners.seen();
    tools
        .sql()
        .update(
            PLAN,
            Args.none()
                .uuids("ids", rows.stream().map(Inbound::id).toList())
                .and(
                    "moments",
                    rows.stream()
                        .map(row -> next(row.input(), batch.now()))
                        .toArray(Instant[]::new)));
    worker.wakeAfterwards(work);
  }

  private static @Nullable Instant next(ReportInput input, Instant now) {
    return input.schedule() == null || !Status.active(input.status())
        ? null
        : input.schedule().next(now);
  }

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public Class<ReportInput> input() {
    return ReportInput.class;
  }

  @Override
  protected ReportInput inputOf(ReportView one) {
    return new ReportInput(
        one.externalId(),
        one.source(),
        one.name(),
        one.description(),
        one.insight(),
        one.parameters(),
        one.format(),
        one.schedule(),
        one.keepDays(),
        one.status());
  }
}

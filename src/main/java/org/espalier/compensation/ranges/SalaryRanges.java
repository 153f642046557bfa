package org.espalier.compensation.ranges;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.compensation.PayPolicy;
import org.espalier.compensation.PayReads;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/** The salary ranges of a tenant: one for each job, place and currency. */
@Singleton
public class SalaryRanges extends Synced<SalaryRangeInput, SalaryRangeView> {

  private static final Query TAKEN = Query.file("compensation/taken_salary_ranges");

  private final Tools tools;

  SalaryRanges(Tools tools, PayPolicy policy, PayReads reads) {
    super(
        tools,
        "salary-range",
        new SyncTable<SalaryRangeInput>("salary_range")
            .reference("job_id", Jobs.LOOKUP, SalaryRangeInput::jobExternalId, "/jobExternalId")
            .text("location", SalaryRangeInput::location)
            .text("currency", SalaryRangeInput::currency)
            .number("minimum", SalaryRangeInput::minimum)
            .number("midpoint", SalaryRangeInput::midpoint)
            .number("maximum", SalaryRangeInput::maximum),
        null,
        new Listing<>(Query.file("compensation/salary_ranges"), SalaryRangeView::of, "r")
            .witnessed(seen -> reads.seen("salary-range", seen))
            .sort("externalId", "r.external_id", "text", SalaryRangeView::externalId)
            .sort("updatedAt", "r.updated_at", "timestamptz", SalaryRangeView::updatedAt),
        "r",
        policy);
    this.tools = tools;
  }

  @Override
  public String name() {
    return "salary-ranges";
  }

  @Override
  public Class<SalaryRangeInput> input() {
    return SalaryRangeInput.class;
  }

  @Override
  protected SalaryRangeInput inputOf(SalaryRangeView one) {
    return new SalaryRangeInput(
        one.externalId(),
        one.source(),
        one.jobExternalId(),
        one.location(),
        one.currency(),
        one.minimum(),
        one.midpoint(),
        one.maximum(),
        one.status());
  }

  @Override
  protected boolean confidential() {
    return true;
  }

  /** One range for each job, place and currency: which one holds must be plain. */
  @Override
  protected void guard(List<Inbound<SalaryRangeInput>> rows, References references) {
    List<Placed> asked = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Inbound<SalaryRangeInput> row : rows) {
      UUID job = references.idIfKnown(Jobs.LOOKUP, row.source(), row.input().jobExternalId());
      if (job == null || !Status.active(row.input().status())) {
        continue;
      }
      Placed placed = new Placed(row, job);
      if (!seen.add(List.of(job, placed.location(), row.input().currency()))) {
        taken(row, "another row");
      } else {
        asked.add(placed);
      }
    }
    refuseTaken(asked);
  }

  private void refuseTaken(List<Placed> asked) {
    if (asked.isEmpty()) {
      return;
    }
    Args args =
        Args.none()
            .uuids("jobs", asked.stream().map(Placed::job).toList())
            .texts("locations", asked.stream().map(Placed::location).toList())
            .texts("currencies", asked.stream().map(one -> one.row.input().currency()).toList())
            .texts("sources", asked.stream().map(one -> one.row.source()).toList())
            .texts("externalIds", asked.stream().map(one -> one.row.externalId()).toList());
    tools
        .sql()
        .list(
            TAKEN,
            args,
            found -> {
              taken(
                  asked.get(found.count("ordinal") - 1).row,
                  "\"" + found.text("external_id") + "\"");
              return true;
            });
  }

  private static void taken(Inbound<SalaryRangeInput> row, String by) {
    row.faults()
        .add(
            "/jobExternalId",
            FaultCode.DUPLICATE,
            "The job has a range of this place and currency already, " + by + ".");
  }

  static Filters filters(
      @Nullable String jobId, @Nullable String currency, @Nullable String status) {
    return new Filters()
        .uuid("jobId", jobId, "r.job_id = :jobId")
        .text("currency", currency, "r.currency = :currency")
        .choice("status", status, Status.class, "r.active = (:status = 'ACTIVE')");
  }

  /** A row whose job is known. */
  private record Placed(Inbound<SalaryRangeInput> row, UUID job) {

    String location() {
      String location = row.input().location();
      return location == null ? "" : location;
    }
  }
}

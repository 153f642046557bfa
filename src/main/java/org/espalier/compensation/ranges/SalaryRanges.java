package org.espalier.compensation.ranges;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.compensation.PayPolicy;
import org.espalier.compensation.PayReads;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Claims;
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
    Claims<SalaryRangeInput, Place> places = new Claims<>(SalaryRanges::taken);
    for (Inbound<SalaryRangeInput> row : rows) {
      SalaryRangeInput range = row.input();
      UUID job = references.idIfKnown(Jobs.LOOKUP, row.source(), range.jobExternalId());
      if (job != null && Status.active(range.status())) {
        String location = range.location() == null ? "" : range.location();
        places.claim(row, new Place(job, location, range.currency()));
      }
    }
    places.check(
        tools.sql(),
        TAKEN,
        keys ->
            Args.none()
                .uuids("jobs", keys.stream().map(Place::job).toList())
                .texts("locations", keys.stream().map(Place::location).toList())
                .texts("currencies", keys.stream().map(Place::currency).toList()));
  }

  private static void taken(Inbound<SalaryRangeInput> row, String by) {
    row.faults()
        .add(
            "/jobExternalId",
            FaultCode.DUPLICATE,
            "The job has a range of this place and currency already, \"" + by + "\".");
  }

  static Filters filters(
      @Nullable String jobId, @Nullable String currency, @Nullable String status) {
    return new Filters()
        .uuid("jobId", jobId, "r.job_id = :jobId")
        .text("currency", currency, "r.currency = :currency")
        .choice("status", status, Status.class, "r.active = (:status = 'ACTIVE')");
  }

  /** Where a range holds; everywhere if the location is empty. */
  private record Place(UUID job, String location, String currency) {}
}

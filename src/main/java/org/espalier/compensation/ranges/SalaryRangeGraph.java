package org.espalier.compensation.ranges;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.jobs.JobView;
import org.espalier.workforce.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/** Salary ranges over GraphQL. */
@Singleton
class SalaryRangeGraph extends SyncedGraph<SalaryRangeInput, SalaryRangeView> {

  private final Jobs jobs;

  SalaryRangeGraph(SalaryRanges ranges, Jobs jobs) {
    super(ranges, SalaryRangeView.class);
    this.jobs = jobs;
  }

  @Query
  @Description("What jobs are meant to be paid. Needs the role compensation or the scope pay:read.")
  public Slice<SalaryRangeView> salaryRanges(
      Paging paging,
      @Id @Nullable String jobId,
      @Nullable String currency,
      @Nullable Status status) {
    return list(
        paging, SalaryRanges.filters(jobId, currency, status == null ? null : status.name()));
  }

  @Description("The job that it is for.")
  public List<@Nullable JobView> job(@Source List<SalaryRangeView> ranges) {
    return Referred.by(ranges, SalaryRangeView::jobId, jobs::all);
  }
}

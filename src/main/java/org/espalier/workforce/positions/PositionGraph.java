package org.espalier.workforce.positions;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.jobs.JobView;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.organisation.OrgUnitView;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/** Positions over GraphQL. */
@Singleton
class PositionGraph extends SyncedGraph<PositionInput, PositionView> {

  private final Positions positions;
  private final Jobs jobs;
  private final OrgUnits units;

  PositionGraph(Positions positions, Jobs jobs, OrgUnits units) {
    super(positions, PositionView.class);
    this.positions = positions;
    this.jobs = jobs;
    this.units = units;
  }

  @Query
  @Description("The positions.")
  public Slice<PositionView> positions(
      Paging paging,
      @Id @Nullable String jobId,
      @Id @Nullable String orgUnitId,
      @Description("Of this unit and of those below it.") @Id @Nullable String withinOrgUnitId,
      @Description("Which report to this position directly.") @Id @Nullable String reportsToId,
      @Description("Which report to this position, directly or not, and the position.") @Id
          @Nullable String withinPositionId,
      @Description("True for those that fewer people hold than are meant to, false for the others.")
          @Nullable Boolean vacant,
      @Nullable Status status,
      @Description("Words, or beginnings of words, of title and external id.") @Nullable String q) {
    return list(
        paging,
        PositionFilters.of(
            jobId,
            orgUnitId,
            withinOrgUnitId,
            reportsToId,
            withinPositionId,
            vacant == null ? null : vacant.toString(),
            status == null ? null : status.name(),
            q));
  }

  @Description("The job that its incumbents have.")
  public List<@Nullable JobView> job(@Source List<PositionView> positions) {
    return Referred.by(positions, PositionView::jobId, jobs::all);
  }

  @Description("The unit that it belongs to.")
  public List<@Nullable OrgUnitView> orgUnit(@Source List<PositionView> positions) {
    return Referred.by(positions, PositionView::orgUnitId, units::all);
  }

  @Description("The position above.")
  public List<@Nullable PositionView> reportsTo(@Source List<PositionView> positions) {
    return Referred.by(positions, PositionView::reportsToId, this.positions::all);
  }

  @Description("The positions directly below.")
  public List<Slice<PositionView>> children(@Source List<PositionView> positions, Paging paging) {
    return lists(positions, "p.reports_to_id", paging, new Filters());
  }

  @Description("The positions with this job.")
  public List<Slice<PositionView>> positions(@Source List<JobView> jobs, Paging paging) {
    return lists(jobs, "p.job_id", paging, new Filters());
  }

  @Description("The position with all its members.")
  public List<@Nullable PositionView> full(@Source List<PositionBrief> mentioned) {
    return Referred.by(mentioned, PositionBrief::id, positions::all);
  }
}

package org.espalier.career.paths;

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

/** Career paths over GraphQL. */
@Singleton
class CareerPathGraph extends SyncedGraph<CareerPathInput, CareerPathView> {

  private final CareerPaths paths;
  private final Jobs jobs;

  CareerPathGraph(CareerPaths paths, Jobs jobs) {
    super(paths, CareerPathView.class);
    this.paths = paths;
    this.jobs = jobs;
  }

  @Query
  @Description("The moves between jobs.")
  public Slice<CareerPathView> careerPaths(
      Paging paging,
      @Id @Nullable String fromJobId,
      @Id @Nullable String toJobId,
      @Nullable MoveKind kind,
      @Nullable Status status) {
    return list(
        paging,
        CareerPathResource.filters(
            fromJobId,
            toJobId,
            kind == null ? null : kind.name(),
            status == null ? null : status.name()));
  }

  @Description("The job that one leaves.")
  public List<@Nullable JobView> fromJob(@Source List<CareerPathView> all) {
    return Referred.by(all, CareerPathView::fromJobId, jobs::all);
  }

  @Description("The job that one goes to.")
  public List<@Nullable JobView> toJob(@Source List<CareerPathView> all) {
    return Referred.by(all, CareerPathView::toJobId, jobs::all);
  }

  @Description("The career path with all its members.")
  public List<@Nullable CareerPathView> full(@Source List<CareerPathBrief> mentioned) {
    return Referred.by(mentioned, CareerPathBrief::id, paths::all);
  }
}

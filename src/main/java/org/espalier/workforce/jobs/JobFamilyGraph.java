package org.espalier.workforce.jobs;

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
import org.jspecify.annotations.Nullable;

/** Job families over GraphQL. */
@Singleton
class JobFamilyGraph extends SyncedGraph<JobFamilyInput, JobFamilyView> {

  private final JobFamilies families;

  JobFamilyGraph(JobFamilies families) {
    super(families, JobFamilyView.class);
    this.families = families;
  }

  @Query
  @Description("The job families.")
  public Slice<JobFamilyView> jobFamilies(Paging paging, @Id @Nullable String parentId) {
    return list(paging, JobFamilyFilters.of(parentId));
  }

  @Description("The family above.")
  public List<@Nullable JobFamilyView> parent(@Source List<JobFamilyView> families) {
    return Referred.by(families, JobFamilyView::parentId, this.families::all);
  }

  @Description("The families directly below.")
  public List<Slice<JobFamilyView>> children(@Source List<JobFamilyView> families, Paging paging) {
    return lists(families, "f.parent_id", paging, new Filters());
  }
}

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

/** Jobs over GraphQL. */
@Singleton
class JobGraph extends SyncedGraph<JobInput, JobView> {

  private final Jobs jobs;
  private final JobFamilies families;

  JobGraph(Jobs jobs, JobFamilies families) {
    super(jobs, JobView.class);
    this.jobs = jobs;
    this.families = families;
  }

  @Query
  @Description("The job profiles.")
  public Slice<JobView> jobs(
      Paging paging,
      @Id @Nullable String jobFamilyId,
      @Description("Of this family and of those below it.") @Id @Nullable String withinJobFamilyId,
      @Nullable LeadershipLevel leadershipLevel,
      @Description("Words, or beginnings of words, of title and external id.") @Nullable String q) {
    String level = leadershipLevel == null ? null : leadershipLevel.name();
    return list(paging, JobFilters.of(jobFamilyId, withinJobFamilyId, level, q));
  }

  @Description("The family that the job belongs to.")
  public List<@Nullable JobFamilyView> jobFamily(@Source List<JobView> jobs) {
    return Referred.by(jobs, JobView::jobFamilyId, families::all);
  }

  @Description("The jobs of the family itself.")
  public List<Slice<JobView>> jobs(@Source List<JobFamilyView> families, Paging paging) {
    return lists(families, "j.job_family_id", paging, new Filters());
  }

  @Description("The job with all its members.")
  public List<@Nullable JobView> full(@Source List<JobBrief> mentioned) {
    return Referred.by(mentioned, JobBrief::id, jobs::all);
  }
}

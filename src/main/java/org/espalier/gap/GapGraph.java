package org.espalier.gap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.workforce.jobs.JobView;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Gaps over GraphQL. */
@Singleton
class GapGraph implements Graph {

  private final Gaps gaps;
  private final GroupGaps groups;

  GapGraph(Gaps gaps, GroupGaps groups) {
    this.gaps = gaps;
    this.groups = groups;
  }

  @Description("What is required of the person against what the person can do.")
  @SuppressWarnings("NullAway") // whoever is not in the answer is told to be unknown
  public List<GapView> gap(
      @Source List<EmployeeView> people,
      @Description("A moment (RFC 3339) or a day; now if absent.") @Nullable String asOf,
      @Description("Another job to compare with; the own one if absent.") @Id
          @Nullable String jobId,
      @Description("A strategic initiative to compare with instead of a job.") @Id
          @Nullable String initiativeId) {
    Params params = new Params();
    UUID job = params.uuid("jobId", jobId);
    UUID initiative = params.uuid("initiativeId", initiativeId);
    GapResource.requireOne(job, initiative, params);
    AsOf at = AsOf.parse(asOf, params);
    params.done();
    List<UUID> ids = people.stream().map(EmployeeView::id).distinct().toList();
    Map<UUID, GapView> found =
        initiative == null ? gaps.of(ids, job, at) : gaps.ofInitiative(ids, initiative, at);
    return people.stream().map(one -> found.get(one.id())).toList();
  }

  @Description("How ready the person is for the own job or another: the gap without its items.")
  @SuppressWarnings("NullAway") // whoever is not in the answer is told to be unknown
  public List<ReadinessView> readiness(
      @Source List<EmployeeView> people,
      @Description("A moment (RFC 3339) or a day; now if absent.") @Nullable String asOf,
      @Description("Another job to compare with; the own one if absent.") @Id
          @Nullable String jobId) {
    return gap(people, asOf, jobId, null).stream()
        .map(gap -> gap == null ? null : ReadinessView.of(gap))
        .toList();
  }

  @Description("What the job requires, from all tiers that hold for it today.")
  public List<List<EffectiveRequirement>> requirements(@Source List<JobView> jobs) {
    Map<UUID, List<EffectiveRequirement>> found =
        gaps.required(jobs.stream().map(JobView::id).distinct().toList(), AsOf.present());
    return jobs.stream().map(job -> Objects.requireNonNull(found.get(job.id()))).toList();
  }

  @Query
  @Description("The gap of a team, a unit, a job, a family or any group.")
  public GroupGapView gapAnalysis(Body<GroupGapRequest> group) {
    return groups.analyse(group.valid());
  }
}

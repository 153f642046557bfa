package org.espalier.succession.pools;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.jobs.JobView;
import org.espalier.workforce.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/** Talent pools over GraphQL. */
@Singleton
class PoolGraph extends SyncedGraph<PoolInput, PoolView> {

  private final Members members;
  private final Programmes programmes;
  private final Jobs jobs;

  PoolGraph(Pools pools, Members members, Programmes programmes, Jobs jobs) {
    super(pools, PoolView.class);
    this.members = members;
    this.programmes = programmes;
    this.jobs = jobs;
  }

  @Query
  @Description("The talent pools that the caller may see.")
  public Slice<PoolView> talentPools(
      Paging paging, @Id @Nullable String jobId, @Nullable Status status) {
    return list(paging, Pools.filters(jobId, status == null ? null : status.name()));
  }

  @Query
  @Description("Who is in a talent pool, as far as the caller may see it, in the order of ids.")
  public MembersView talentPoolMembers(
      UUID poolId,
      @Description("nextAfter of the answer before.") @Id @Nullable String after,
      @Description("How many people at the most; 50 unless said otherwise.")
          @Nullable Integer first) {
    Params params = new Params();
    UUID last = params.uuid("after", after);
    String most = first == null ? null : first.toString();
    int limit = params.number("first", most, PageParams.USUAL, 1, PageParams.MOST);
    params.done();
    return members.page(poolId, last, limit);
  }

  @Query
  @Description("How ready today's members of a talent pool are for its job, month by month.")
  public ReadinessPoint.Series talentPoolReadiness(
      UUID poolId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Description("How many months lie between two days; 1 if absent.") @Nullable Integer step) {
    Params params = new Params();
    List<LocalDate> days = Programmes.days(text(from), text(to), text(step), params);
    params.done();
    return programmes.readiness(poolId, days);
  }

  @Mutation
  @Description("Adds somebody to a talent pool by hand, or puts a member in another tier.")
  public MemberView addTalentPoolMember(UUID id, Body<MemberInput> input) {
    return members.add(id, input);
  }

  @Mutation
  @Description("Takes somebody out of a talent pool who was added by hand.")
  public UUID removeTalentPoolMember(UUID id, UUID employeeId) {
    members.remove(id, employeeId.toString(), null);
    return id;
  }

  @Mutation
  @Description("Makes plans of templates for the members of a talent pool, tier by tier.")
  public ProgrammeView applyTemplatesToTalentPool(UUID id, Body<ProgrammeRequest> input) {
    return programmes.apply(id, input);
  }

  @Description("The job that its members are developed for.")
  public List<@Nullable JobView> job(@Source List<PoolView> pools) {
    return Referred.by(pools, PoolView::jobId, jobs::all);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}

package org.espalier.recruiting.standing;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/** How people stand against what requisitions ask for, over GraphQL. */
@Singleton
class StandingGraph implements Graph {

  private final InternalCandidates internals;
  private final Rankings rankings;

  StandingGraph(InternalCandidates internals, Rankings rankings) {
    this.internals = internals;
    this.rankings = rankings;
  }

  @Query
  @Description(
      "Who of the employed is the readiest for a requisition. For talent admins, and for its hiring manager and recruiters.")
  public InternalCandidatesView internalCandidates(
      UUID requisitionId,
      @Description("True for those too who did not say that they want it.")
          @Nullable Boolean anybody,
      @Description("How many people at most; 20 unless said otherwise.") @Nullable Integer first) {
    Params params = new Params();
    int most = StandingResource.most(params, first == null ? null : first.toString());
    params.done();
    return internals.of(requisitionId, Boolean.TRUE.equals(anybody), most);
  }

  @Query
  @Description(
      "Those who applied for a requisition, from inside and outside, by readiness. For talent admins, and for its hiring"
          + " manager and recruiters.")
  public RankingView candidateRanking(
      UUID requisitionId,
      @Description("How many people at most; 50 unless said otherwise.") @Nullable Integer first) {
    Params params = new Params();
    int most = StandingResource.ranked(params, first == null ? null : first.toString());
    params.done();
    return rankings.of(requisitionId, most);
  }
}

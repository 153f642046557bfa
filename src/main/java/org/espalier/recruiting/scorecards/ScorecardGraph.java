package org.espalier.recruiting.scorecards;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.http.Body;

/** Scorecards over GraphQL. */
@Singleton
class ScorecardGraph implements Graph {

  private final Scorecards scorecards;

  ScorecardGraph(Scorecards scorecards) {
    this.scorecards = scorecards;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(ScorecardView.class, "scorecard", scorecards::all));
  }

  @Query
  @Description("A scorecard, revoked or not.")
  public ScorecardView scorecard(UUID id) {
    return scorecards.get(id);
  }

  @Query
  @Description(
      "What interviewers think of somebody who applied; who is to interview sees the others' after having given one's own.")
  public List<ScorecardView> scorecards(UUID applicationId) {
    return scorecards.of(applicationId);
  }

  @Mutation
  @Description("Says what one thinks of somebody who applied; its ratings count as evidence.")
  public ScorecardView submitScorecard(UUID applicationId, Body<ScorecardInput> input) {
    return scorecards.submit(applicationId, input);
  }

  @Mutation
  @Description("Revokes a scorecard that was wrong.")
  public ScorecardView revokeScorecard(UUID id, Body<ScorecardRevocation> input) {
    return scorecards.revoke(id, input.valid());
  }
}

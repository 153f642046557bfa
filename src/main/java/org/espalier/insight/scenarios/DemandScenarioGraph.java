package org.espalier.insight.scenarios;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** Scenarios of demand over GraphQL. */
@Singleton
class DemandScenarioGraph extends SyncedGraph<DemandScenarioInput, DemandScenarioView> {

  DemandScenarioGraph(DemandScenarios scenarios) {
    super(scenarios, DemandScenarioView.class);
  }

  @Query
  @Description("What is assumed of the quarters to come.")
  public Slice<DemandScenarioView> demandScenarios(
      Paging paging,
      @Description("Only those that pick this initiative.") @Id @Nullable String initiativeId,
      @Nullable Status status) {
    return list(
        paging, DemandScenarios.filters(initiativeId, status == null ? null : status.name()));
  }
}

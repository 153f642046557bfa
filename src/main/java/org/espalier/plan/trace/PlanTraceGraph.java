package org.espalier.plan.trace;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;

/** Traces of plans over GraphQL. */
@Singleton
class PlanTraceGraph implements Graph {

  private final PlanTraces traces;

  PlanTraceGraph(PlanTraces traces) {
    this.traces = traces;
  }

  @Query
  @Description(
      "The closed loop of a plan: gaps as they were, learning, evidence, gaps as they are.")
  public PlanTrace planTrace(UUID planId) {
    return traces.of(planId);
  }
}

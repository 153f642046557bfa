package org.espalier.plan.trace;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.competency.evidence.EvidenceView;
import org.espalier.learning.assignments.AssignmentView;
import org.espalier.learning.completions.CompletionView;
import org.espalier.platform.graphql.Graph;

/** Traces of plans over GraphQL, and the way back from what came of them. */
@Singleton
class PlanTraceGraph implements Graph {

  private final PlanTraces traces;
  private final PlanLinks links;

  PlanTraceGraph(PlanTraces traces, PlanLinks links) {
    this.traces = traces;
    this.links = links;
  }

  @Query
  @Description(
      "The closed loop of a plan: gaps as they were, learning, evidence, gaps as they are.")
  public PlanTrace planTrace(UUID planId) {
    return traces.of(planId);
  }

  @Description("The items of development plans that it serves.")
  public List<List<PlanItemLink>> planItems(@Source List<AssignmentView> assignments) {
    return back(assignments, AssignmentView::id);
  }

  @Name("planItems")
  @Description("The items of development plans for which it was done.")
  public List<List<PlanItemLink>> planItemsOfCompletions(@Source List<CompletionView> completions) {
    return back(completions, CompletionView::id);
  }

  @Name("planItems")
  @Description("The items of development plans that it achieved, or whose learning produced it.")
  public List<List<PlanItemLink>> planItemsOfEvidence(@Source List<EvidenceView> evidence) {
    return back(evidence, EvidenceView::id);
  }

  private <V> List<List<PlanItemLink>> back(List<V> things, Function<V, UUID> id) {
    Map<UUID, List<PlanItemLink>> found = links.of(things.stream().map(id).toList());
    return things.stream().map(one -> found.getOrDefault(id.apply(one), List.of())).toList();
  }
}

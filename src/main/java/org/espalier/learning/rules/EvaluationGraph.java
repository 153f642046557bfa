package org.espalier.learning.rules;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;

/** Looks at everybody by all rules, over GraphQL. */
@Singleton
class EvaluationGraph implements Graph {

  private final Evaluations evaluations;

  EvaluationGraph(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(EvaluationView.class, "rule_evaluation", evaluations::all));
  }

  @Query
  @Description("A look at everybody by all rules.")
  public EvaluationView ruleEvaluation(UUID id) {
    return evaluations.get(id);
  }

  @Query
  @Description("Looks at everybody by all rules, the newest first.")
  public Slice<EvaluationView> ruleEvaluations(Paging paging) {
    return evaluations.slice(paging.params(), paging.window(), new Filters());
  }

  @Mutation
  @Description("Has everybody looked at by all rules.")
  public EvaluationView evaluateRules() {
    return evaluations.ask();
  }
}

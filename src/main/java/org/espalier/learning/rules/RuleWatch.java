package org.espalier.learning.rules;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sync.ThingsChanged;

/**
 * Looks at people when something changes that rules ask about: at those whose own records change at
 * once, at everybody in the background when it concerns many.
 */
@Singleton
class RuleWatch {

  private static final Set<String> STRUCTURE = Set.of("job", "job_family", "org_unit");
  private static final Set<String> RULES = Set.of("assignment_rule", "certification");

  private final RuleLearning learning;
  private final Evaluations evaluations;

  RuleWatch(RuleLearning learning, Evaluations evaluations) {
    this.learning = learning;
    this.evaluations = evaluations;
  }

  void changed(@Observes ThingsChanged change) {
    if (change.table().equals("employee")) {
      learning.evaluate(change.ids(), Moments.now());
    } else if (STRUCTURE.contains(change.table())) {
      evaluations.askFor(EvaluationReason.STRUCTURE);
    } else if (RULES.contains(change.table())) {
      evaluations.askFor(EvaluationReason.RULE);
    }
  }
}

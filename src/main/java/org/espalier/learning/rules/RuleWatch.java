package org.espalier.learning.rules;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.learning.certifications.StandingsChanged;
import org.espalier.learning.completions.LearningDone;
import org.espalier.learning.completions.LearningVoided;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sync.ThingsChanged;

/**
 * Looks at people when something changes that rules ask about: at those whose own records change at
 * once, at everybody in the background when it concerns many.
 */
@Singleton
class RuleWatch {

  /** How many people one look takes. */
  private static final int MOST = 1000;

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
      look(change.ids());
    } else if (STRUCTURE.contains(change.table())) {
      evaluations.askFor(EvaluationReason.STRUCTURE);
    } else if (RULES.contains(change.table())) {
      evaluations.askFor(EvaluationReason.RULE);
    }
  }

  void decided(@Observes StandingsChanged change) {
    look(change.people());
  }

  /** What was certified by it, or done with by it, may have to be done anew. */
  void voided(@Observes LearningVoided event) {
    look(event.voided().stream().map(LearningDone.Done::employee).distinct().toList());
  }

  private void look(List<UUID> people) {
    for (int from = 0; from < people.size(); from += MOST) {
      learning.evaluate(people.subList(from, Math.min(people.size(), from + MOST)), Moments.now());
    }
  }
}

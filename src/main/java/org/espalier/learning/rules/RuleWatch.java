package org.espalier.learning.rules;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.learning.certifications.StandingsChanged;
import org.espalier.learning.completions.LearningCorrected;
import org.espalier.learning.completions.LearningDone;
import org.espalier.learning.completions.LearningVoided;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sync.ThingsChanged;
import org.espalier.workforce.people.PeopleLock;

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
  private final PeopleLock lock;

  RuleWatch(RuleLearning learning, Evaluations evaluations, PeopleLock lock) {
    this.learning = learning;
    this.evaluations = evaluations;
    this.lock = lock;
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
    lock.hold(change.people());
    look(change.people());
  }

  /** What was certified by it, or done with by it, may have to be done anew. */
  void voided(@Observes LearningVoided event) {
    // what stands in its place is not on record yet
    if (!event.corrected()) {
      look(event.voided().stream().map(LearningDone.Done::employee).distinct().toList());
    }
  }

  /** What its source corrects counts as it stands now. */
  void corrected(@Observes LearningCorrected event) {
    look(event.people());
  }

  /** Locked they are by now: who changes people, or what is on record of them, has done so. */
  private void look(List<UUID> people) {
    for (int from = 0; from < people.size(); from += MOST) {
      learning.evaluate(people.subList(from, Math.min(people.size(), from + MOST)), Moments.now());
    }
  }
}

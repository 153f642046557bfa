package org.espalier.learning.rules;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.learning.assignments.RuledLearning;
import org.espalier.learning.certifications.CertifiedLearning;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.FactSpan;

/**
 * Assigns what rules and certifications ask of people, and takes back what was not begun of those
 * who are in the audience no more. The same people twice changes nothing.
 */
@Singleton
class RuleLearning {

  private static final Query RULES = Query.file("learning/rules_in_force");

  private final Sql sql;
  private final Audiences audiences;
  private final CertifiedLearning certified;
  private final RuledLearning learning;

  RuleLearning(Sql sql, Audiences audiences, CertifiedLearning certified, RuledLearning learning) {
    this.sql = sql;
    this.audiences = audiences;
    this.certified = certified;
    this.learning = learning;
  }

  /**
   * Looks at people, who are locked: what is put on record for them at the same moment is seen
   * here, or sees what is made here.
   */
  Outcome evaluate(Collection<UUID> people, Instant now) {
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    List<RuleTerms> rules = sql.list(RULES, Args.of("today", today), RuleTerms::of);
    if (rules.isEmpty()) {
      return new Outcome(0, 0);
    }
    return Outcome.of(learning.assign(people, wishes(rules, people, now, today), now));
  }

  /** What is asked of people; who they were is read once, for rules and certifications. */
  private List<RuledLearning.Wish> wishes(
      List<RuleTerms> rules, Collection<UUID> people, Instant now, LocalDate today) {
    Map<RuledLearning.Pair, RuledLearning.Wish> wishes = new HashMap<>();
    List<RuleTerms> assigning = rules.stream().filter(RuleTerms::assigns).toList();
    Consumer<List<FactSpan>> ruled =
        spans ->
            assigning.stream()
                .filter(rule -> rule.audience().holds(spans.getLast().facts()))
                .forEach(rule -> add(wishes, rule.wish(spans, today)));
    if (rules.stream().anyMatch(RuleTerms::certifies)) {
      certified.wishes(people, ruled).forEach(wish -> add(wishes, wish));
    } else if (!assigning.isEmpty()) {
      audiences.spans(
          Condition.of("e.id = any(:people)", Args.none().uuids("people", people)), now, ruled);
    }
    return new ArrayList<>(wishes.values());
  }

  private static void add(
      Map<RuledLearning.Pair, RuledLearning.Wish> wishes, RuledLearning.Wish wish) {
    wishes.merge(wish.pair(), wish, RuledLearning.Wish::and);
  }

  /** How many assignments were made and taken back. */
  record Outcome(int assigned, int unassigned) {

    static Outcome of(RuledLearning.Made made) {
      return new Outcome(made.assigned(), made.unassigned());
    }
  }
}

package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.espalier.learning.catalogue.Develops;
import org.espalier.plan.solver.Program;
import org.espalier.plan.solver.Terms;
import org.jspecify.annotations.Nullable;

/** The levels of a competency that matter to a learner, and what leads to each. */
final class Ladder {

  private final Program program;
  private final NavigableMap<BigDecimal, Integer> levels = new TreeMap<>();
  private final Map<Integer, Terms> support = new LinkedHashMap<>();

  Ladder(Program program, List<BigDecimal> steps) {
    this.program = program;
    Integer below = null;
    for (BigDecimal step : steps) {
      int decision = program.variable();
      levels.put(step, decision);
      support.put(decision, Terms.of(decision, 1));
      if (below != null) {
        program.needs(decision, below);
      }
      below = decision;
    }
  }

  /** The decision that a level is reached; null if it is there from the start. */
  @Nullable Integer at(BigDecimal level) {
    return levels.get(level);
  }

  /** What an activity does here, where it leads at most to the last level that matters. */
  LearnerModel.Edge edge(Candidate activity, int done, Develops developed) {
    Integer before = developed.fromLevel() == null ? null : at(developed.fromLevel());
    int decision = before == null ? done : program.variable();
    if (before != null) {
      program.needs(decision, done);
      program.needs(decision, before);
    }
    NavigableMap<BigDecimal, Integer> above =
        before == null ? levels : levels.tailMap(developed.fromLevel(), false);
    above
        .headMap(developed.toLevel(), true)
        .values()
        .forEach(level -> Objects.requireNonNull(support.get(level)).plus(decision, -1));
    return new LearnerModel.Edge(activity, developed, decision, done, before);
  }

  /** Ends the list of what leads here: a level is reached only if something leads to it. */
  void close() {
    support.values().forEach(terms -> program.atMost(0, terms));
  }

  /** By how much each decision covers what is asked, from the start on. */
  Map<Integer, BigDecimal> gains(BigDecimal start, BigDecimal required) {
    Map<Integer, BigDecimal> gains = new LinkedHashMap<>();
    BigDecimal below = start;
    for (var entry : levels.headMap(required, true).entrySet()) {
      gains.put(entry.getValue(), entry.getKey().subtract(below));
      below = entry.getKey();
    }
    return gains;
  }

  void fill(@Nullable BigDecimal reached, boolean[] values) {
    if (reached != null) {
      levels.headMap(reached, true).values().forEach(decision -> values[decision] = true);
    }
  }
}

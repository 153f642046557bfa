package org.espalier.plan.optimum;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.espalier.plan.solver.Effort;
import org.espalier.plan.solver.Solution;
import org.espalier.plan.solver.Solver;
import org.espalier.plan.solver.Terms;

/**
 * Chooses learning that covers most for least. In this order: the priority covered of critical
 * gaps; the priority covered of all; least money; least hours; fewest activities; what covers the
 * more urgent gaps, as they stand in the list; the activities that come first by id. The exact
 * answer comes from {@code plan.solver}; where the model is too large for it or the effort is
 * spent, it is that of {@link Greedy}, if that is not worse than what was found by then.
 */
public final class Optimiser {

  /** Larger models are left to the greedy way. */
  static final int MOST_DECISIONS = 6_000;

  /** The same for groups, whose models are harder: what they share ties everything together. */
  static final int MOST_DECISIONS_OF_GROUPS = 2_000;

  /** How many decisions may be looked at: some seconds at most. */
  private static final long EFFORT = 60_000;

  /** The same for groups. */
  private static final long EFFORT_FOR_GROUPS = 20_000;

  /** The share of it that goes into covering all, before it is asked what covers most. */
  private static final double WHOLE_SHARE = 0.3;

  /** How many circles may be ruled out one by one. */
  private static final int MOST_CIRCLES = 40;

  private final List<Learner> learners;
  private final Limits limits;
  private final int most;
  private final Effort effort;

  /** Chooses for learners who share money and seats. */
  public Optimiser(List<Learner> learners, Limits limits) {
    this(learners, limits, learners.size() == 1 ? MOST_DECISIONS : MOST_DECISIONS_OF_GROUPS);
  }

  Optimiser(List<Learner> learners, Limits limits, int most) {
    this.learners = learners;
    this.limits = limits;
    this.most = most;
    this.effort = new Effort(learners.size() == 1 ? EFFORT : EFFORT_FOR_GROUPS);
  }

  /** The best choice. */
  public Choice choose() {
    List<Sequence> greedy = new Greedy(learners, limits).choose();
    GroupModel first = new GroupModel(learners, limits);
    if (first.size() > most) {
      return found(first, greedy, first.reachable());
    }
    List<Circle> circles = new ArrayList<>();
    double bound = first.reachable();
    while (circles.size() < MOST_CIRCLES && !effort.spent()) {
      GroupModel model = new GroupModel(learners, limits);
      circles.forEach(circle -> circle.forbid(model.program()));
      Solution solution = solve(model, model.values(greedy));
      bound = Double.isNaN(solution.bound()) ? bound : Math.min(bound, solution.bound());
      boolean[] values = solution.values();
      if (values == null) {
        break;
      }
      List<Unwinding> unwound = model.unwound(values);
      if (unwound.stream().allMatch(Unwinding::complete)) {
        return chosen(model, solution, unwound, greedy);
      }
      unwound.stream().filter(one -> !one.complete()).forEach(one -> circles.add(one.circle()));
    }
    return found(first, greedy, bound);
  }

  /** Solves a model: all that can be covered if that goes, else as much as possible. */
  private Solution solve(GroupModel model, boolean[] known) {
    double reachable = model.reachable();
    Solver solver = new Solver(model.program(), effort);
    if (solver.ceiling(model.covered()) >= reachable) {
      Solution whole = whole(model, known);
      if (whole.values() != null) {
        return new Solution(whole.values(), reachable, whole.proven());
      }
    }
    boolean[] values = known;
    for (Terms objective : List.of(model.critical(), model.covered())) {
      Solution best = solver.best(List.of(objective), values);
      if (best.values() == null || !best.proven()) {
        boolean last = objective.equals(model.covered());
        return new Solution(best.values(), last ? best.bound() : reachable, best.proven());
      }
      values = best.values();
    }
    Solution best = solver.best(model.thrift(), values);
    boolean[] found = Objects.requireNonNullElse(best.values(), values);
    return new Solution(found, model.covered(found), best.proven());
  }

  private Solution whole(GroupModel model, boolean[] known) {
    Effort part = effort.part(WHOLE_SHARE);
    Solver solver = new Solver(model.program(), part);
    model.full().forEach(decision -> solver.given(decision, true));
    boolean covering = model.covered(known) >= model.reachable();
    Solution whole = solver.best(model.thrift(), covering ? known : null);
    effort.giveBack(part);
    return whole;
  }

  private Choice chosen(
      GroupModel model, Solution solution, List<Unwinding> unwound, List<Sequence> greedy) {
    List<Sequence> sequences = unwound.stream().map(one -> one.sequence().trimmed()).toList();
    double covered = model.covered(model.values(sequences));
    if (!solution.proven() && model.covered(model.values(greedy)) > covered) {
      return found(model, greedy, solution.bound());
    }
    return new Choice(
        sequences,
        solution.proven() ? Optimality.PROVEN : Optimality.BEST_FOUND,
        model.priority(solution.proven() ? covered : solution.bound()));
  }

  private static Choice found(GroupModel model, List<Sequence> greedy, double bound) {
    List<Sequence> trimmed = greedy.stream().map(Sequence::trimmed).toList();
    double covered = model.covered(model.values(trimmed));
    return new Choice(trimmed, Optimality.BEST_FOUND, model.priority(Math.max(bound, covered)));
  }
}

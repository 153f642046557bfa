package org.espalier.plan.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Solves a program for several objectives, the first one first: a later one decides only among what
 * is best by all before it. Objectives are summed up into one, each weighing more than all that
 * come after it, as far as doubles carry that exactly; where they do not, one is solved after the
 * other.
 */
public final class Solver {

  private static final double MOST = 1e11;

  private final Program program;
  private final Effort effort;
  private final Domain domain;

  /** A solver that may narrow the program. */
  public Solver(Program program, Effort effort) {
    this.program = program;
    this.effort = effort;
    this.domain = Domain.open(program);
  }

  /** Decides something beforehand. */
  public Solver given(int variable, boolean yes) {
    domain.put(variable, yes);
    return this;
  }

  /** No decisions are worth more than that: a bound that takes a moment. */
  public double ceiling(Terms objective) {
    Domain start = domain.copy();
    return start.conclude()
        ? Math.floor(Relaxation.of(program, start, objective.dense(program.size())).bound + 0.05)
        : Double.NEGATIVE_INFINITY;
  }

  /**
   * The best decisions. The bound is that of the first objective.
   *
   * @param known decisions that hold, if some are known
   * @param objectives what is to be as much as possible, the most important first
   */
  public Solution best(List<Terms> objectives, boolean @Nullable [] known) {
    boolean[] values = known != null && program.allows(known) ? known : null;
    boolean proven = true;
    double bound = Double.NaN;
    for (Merged stage : merged(objectives)) {
      Solution found = new Search(program, stage.terms).run(domain, values, effort);
      values = found.values();
      proven &= found.proven();
      bound = Double.isNaN(bound) ? stage.first(found.bound()) : bound;
      if (values == null || !found.proven()) {
        return new Solution(values, bound, proven);
      }
      program.limit(-stage.terms.of(values), new Terms().plus(stage.terms, -1));
    }
    return new Solution(values, bound, proven);
  }

  private static List<Merged> merged(List<Terms> objectives) {
    List<Merged> stages = new ArrayList<>();
    for (Terms one : objectives) {
      if (one.isEmpty() && !stages.isEmpty()) {
        continue;
      }
      Merged last = stages.isEmpty() ? null : stages.getLast();
      double weight = 2 * one.magnitude() + 1;
      if (last != null && last.terms.magnitude() * weight + one.magnitude() <= MOST) {
        stages.set(
            stages.size() - 1,
            new Merged(new Terms().plus(last.terms, weight).plus(one, 1), last.unit * weight));
      } else {
        stages.add(new Merged(new Terms().plus(one, 1), 1));
      }
    }
    return stages;
  }

  /**
   * Objectives in one.
   *
   * @param unit what one of the first of them is worth in it
   */
  private record Merged(Terms terms, double unit) {

    /** The most that the first can be if all together are at most so much. */
    double first(double most) {
      double rest = unit == 1 ? 0 : 0.5;
      return Math.floor((most + 0.05) / unit + rest);
    }
  }
}

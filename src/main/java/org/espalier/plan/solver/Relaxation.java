package org.espalier.plan.solver;

/**
 * A program whose open decisions may be anything from no to yes. The simplex method proposes a
 * point and multipliers; the bound is the Lagrangian one of these multipliers, which holds even if
 * they are not quite the best.
 */
final class Relaxation {

  private static final double NOTHING = 1e-12;
  private static final double CLEAR = 1e-6;

  /** No point of the program is worth more. */
  final double bound;

  private final double[] worth;
  private final double[] point;

  private Relaxation(double bound, double[] worth, double[] point) {
    this.bound = bound;
    this.worth = worth;
    this.point = point;
  }

  /** By how much the bound falls if the decision is taken against its sign. */
  double worth(int variable) {
    return worth[variable];
  }

  /** How much of a yes it is, from 0 to 1. */
  double share(int variable) {
    return point[variable];
  }

  /** True if there is some yes in it. */
  boolean touched(int variable) {
    return point[variable] >= CLEAR;
  }

  /** How far from both yes and no it is, from 0 to ½; as good as nothing counts as nothing. */
  double doubt(int variable) {
    double doubt = Math.min(point[variable], 1 - point[variable]);
    return doubt < CLEAR ? 0 : doubt;
  }

  /** The relaxation of what a domain leaves open. */
  static Relaxation of(Program program, Domain domain, double[] objective) {
    Linear linear = new Linear(program, domain, objective);
    double[] multipliers = linear.multipliers();
    double[] worth = objective.clone();
    double bound = 0;
    for (int r = 0; r < multipliers.length; r++) {
      if (multipliers[r] > NOTHING) {
        Program.Row row = program.row(r);
        bound += multipliers[r] * row.bound;
        for (int i = 0; i < row.variables.length; i++) {
          worth[row.variables[i]] -= multipliers[r] * row.factors[i];
        }
      }
    }
    for (int i = 0; i < worth.length; i++) {
      bound += domain.free(i) ? Math.max(0, worth[i]) : worth[i] * domain.value(i);
    }
    return new Relaxation(bound, worth, linear.point());
  }
}

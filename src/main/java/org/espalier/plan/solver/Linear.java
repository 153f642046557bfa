package org.espalier.plan.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate1D;

/**
 * The open part of a program as a linear one. Limits may be exceeded at a price, so that there
 * always is a point; then the bound that follows from it tells that nothing is feasible.
 */
final class Linear {

  /** The price of exceeding a limit by its largest factor, in largest factors of the objective. */
  private static final double PRICE = 10_000;

  private final Program program;
  private final Domain domain;
  private final int[] columns;
  private final boolean[] binding;
  private final double largest;
  private final double[] costs;
  private final double[] upper;
  private final double[] point;
  private final double[] multipliers;

  Linear(Program program, Domain domain, double[] objective) {
    this.program = program;
    this.domain = domain;
    this.columns = new int[program.size()];
    this.binding = new boolean[program.count()];
    this.point = new double[program.size()];
    this.multipliers = new double[program.count()];
    int free = 0;
    double most = 1;
    for (int i = 0; i < columns.length; i++) {
      columns[i] = domain.free(i) ? free++ : -1;
      most = Math.max(most, Math.abs(objective[i]));
    }
    this.largest = most;
    this.costs = new double[free + limits()];
    this.upper = new double[costs.length];
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] >= 0) {
        costs[columns[i]] = -objective[i] / largest;
      }
    }
    Arrays.fill(upper, 0, free, 1);
    Arrays.fill(costs, free, costs.length, PRICE);
    Arrays.fill(upper, free, costs.length, Double.POSITIVE_INFINITY);
    solve(free);
  }

  /** How much of a yes each decision is, from 0 to 1. */
  double[] point() {
    return point;
  }

  /** What a unit of each row's bound is worth; never negative. */
  double[] multipliers() {
    return multipliers;
  }

  private int limits() {
    int limits = 0;
    for (int r = 0; r < binding.length; r++) {
      binding[r] = binding(program.row(r));
      limits += binding[r] && program.row(r).limit ? 1 : 0;
    }
    return limits;
  }

  private void solve(int free) {
    LinearSolver.Builder builder = LinearSolver.newBuilder(costs.clone()).lower(0).upper(upper);
    int rows = 0;
    int slack = free;
    for (int r = 0; r < binding.length; r++) {
      if (binding[r]) {
        write(builder, program.row(r), program.row(r).limit ? slack++ : -1);
        rows++;
      }
    }
    if (rows == 0) {
      take(null);
      return;
    }
    LinearSolver solver = builder.build();
    take(solver.solve());
    for (int r = 0, used = 0; r < binding.length; r++) {
      if (binding[r]) {
        double multiplier = Math.abs(solver.getDualMultiplier(used++));
        multipliers[r] =
            Double.isFinite(multiplier) ? multiplier * largest / program.row(r).scale() : 0;
      }
    }
  }

  private void take(Optimisation.@Nullable Result found) {
    for (int i = 0; i < point.length; i++) {
      int column = columns[i];
      if (column < 0) {
        point[i] = domain.value(i);
      } else if (found == null) {
        point[i] = costs[column] < 0 ? 1 : 0;
      } else {
        double value = found.doubleValue(column);
        point[i] = Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1);
      }
    }
  }

  private void write(LinearSolver.Builder builder, Program.Row row, int slack) {
    double bound = row.bound;
    for (int i = 0; i < row.variables.length; i++) {
      bound -= row.factors[i] * domain.value(row.variables[i]);
    }
    double scale = row.scale();
    Mutate1D line = builder.inequality(bound / scale);
    for (int i = 0; i < row.variables.length; i++) {
      int column = columns[row.variables[i]];
      if (column >= 0) {
        line.set(column, row.factors[i] / scale);
      }
    }
    if (slack >= 0) {
      line.set(slack, -1.0);
    }
  }

  /** True if a row says something about decisions that are open. */
  private boolean binding(Program.Row row) {
    double most = 0;
    boolean open = false;
    for (int i = 0; i < row.variables.length; i++) {
      boolean free = domain.free(row.variables[i]);
      open |= free;
      most += free ? Math.max(0, row.factors[i]) : row.factors[i] * domain.value(row.variables[i]);
    }
    return open && most > row.bound;
  }
}

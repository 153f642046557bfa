package org.espalier.plan.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decisions and what holds of them: sums that are at most a bound. All numbers are whole and small
 * enough that doubles add them exactly.
 */
public final class Program {

  private final List<Row> rows = new ArrayList<>();
  private int variables;
  private int[][] rowsOf = {};

  /** A new decision. */
  public int variable() {
    return variables++;
  }

  /** How many decisions there are. */
  public int size() {
    return variables;
  }

  /** A sum is at most a bound. */
  public void atMost(double bound, Terms terms) {
    add(bound, terms, false);
  }

  /** A sum is at most a bound: a limit, which can leave nothing feasible at all. */
  public void limit(double bound, Terms terms) {
    add(bound, terms, true);
  }

  /** One decision needs another: {@code before} is taken wherever {@code taken} is. */
  public void needs(int taken, int before) {
    atMost(0, Terms.of(taken, 1).plus(before, -1));
  }

  private void add(double bound, Terms terms, boolean limit) {
    Terms once = terms.compact();
    rows.add(new Row(once.variables(), once.factors(), bound, limit));
    rowsOf = new int[0][];
  }

  /** True if these values hold to every row. */
  public boolean allows(boolean[] values) {
    return rows.stream().allMatch(row -> row.allows(values));
  }

  int count() {
    return rows.size();
  }

  Row row(int index) {
    return rows.get(index);
  }

  /** The rows that a decision stands in. */
  int[] rowsOf(int variable) {
    if (rowsOf.length != variables) {
      index();
    }
    return rowsOf[variable];
  }

  private void index() {
    int[] counts = new int[variables];
    rows.forEach(row -> Arrays.stream(row.variables).forEach(name -> counts[name]++));
    int[][] index = new int[variables][];
    for (int i = 0; i < variables; i++) {
      index[i] = new int[counts[i]];
    }
    for (int r = rows.size() - 1; r >= 0; r--) {
      for (int name : rows.get(r).variables) {
        index[name][--counts[name]] = r;
      }
    }
    rowsOf = index;
  }

  /** A sum of decisions that is at most a bound. */
  static final class Row {

    final int[] variables;
    final double[] factors;
    final double bound;
    final boolean limit;

    Row(int[] variables, double[] factors, double bound, boolean limit) {
      this.variables = variables;
      this.factors = factors;
      this.bound = bound;
      this.limit = limit;
    }

    boolean allows(boolean[] values) {
      double sum = 0;
      for (int i = 0; i < variables.length; i++) {
        sum += values[variables[i]] ? factors[i] : 0;
      }
      return sum <= bound;
    }

    /** The largest factor, by which a relaxation scales the row. */
    double scale() {
      double largest = 1;
      for (double factor : factors) {
        largest = Math.max(largest, Math.abs(factor));
      }
      return largest;
    }
  }
}

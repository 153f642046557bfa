package org.espalier.plan.solver;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Which decisions are taken already, and what follows from it. */
final class Domain {

  private static final byte FREE = 2;

  private final Program program;
  private final byte[] states;

  private Domain(Program program, byte[] states) {
    this.program = program;
    this.states = states;
  }

  /** Nothing is decided. */
  static Domain open(Program program) {
    byte[] states = new byte[program.size()];
    Arrays.fill(states, FREE);
    return new Domain(program, states);
  }

  Domain copy() {
    return new Domain(program, states.clone());
  }

  int size() {
    return states.length;
  }

  boolean free(int variable) {
    return states[variable] == FREE;
  }

  /** 1 for yes, 0 for no or for what is not decided. */
  int value(int variable) {
    return states[variable] == 1 ? 1 : 0;
  }

  int countFree() {
    int count = 0;
    for (byte state : states) {
      count += state == FREE ? 1 : 0;
    }
    return count;
  }

  /** The decisions as they are where taken, else as given. */
  boolean[] filled(boolean[] otherwise) {
    boolean[] values = new boolean[states.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = states[i] == FREE ? otherwise[i] : states[i] == 1;
    }
    return values;
  }

  /** Decides without looking at what follows. */
  void put(int variable, boolean yes) {
    states[variable] = (byte) (yes ? 1 : 0);
  }

  /**
   * Decides, with all that follows.
   *
   * @return false if that contradicts a row
   */
  boolean decide(int variable, boolean yes) {
    put(variable, yes);
    Waiting waiting = new Waiting(program.count());
    waiting.addAll(program.rowsOf(variable));
    return conclude(waiting);
  }

  /** Decides all that follows from what was put; false if something contradicts a row. */
  boolean conclude() {
    Waiting waiting = new Waiting(program.count());
    for (int row = 0; row < program.count(); row++) {
      waiting.add(row);
    }
    return conclude(waiting);
  }

  /** Decides no wherever nothing is decided; false if something contradicts a row. */
  boolean close() {
    for (int i = 0; i < states.length; i++) {
      states[i] = states[i] == FREE ? 0 : states[i];
    }
    return conclude();
  }

  private boolean conclude(Waiting waiting) {
    while (!waiting.rows.isEmpty()) {
      int index = waiting.next();
      Program.Row row = program.row(index);
      double slack = row.bound - least(row);
      if (slack < 0) {
        return false;
      }
      for (int i = 0; i < row.variables.length; i++) {
        int variable = row.variables[i];
        if (states[variable] == FREE && Math.abs(row.factors[i]) > slack) {
          put(variable, row.factors[i] < 0);
          waiting.addAll(program.rowsOf(variable));
        }
      }
    }
    return true;
  }

  private double least(Program.Row row) {
    double sum = 0;
    for (int i = 0; i < row.variables.length; i++) {
      byte state = states[row.variables[i]];
      sum += state == 1 || (state == FREE && row.factors[i] < 0) ? row.factors[i] : 0;
    }
    return sum;
  }

  /** Rows to look at, each once at a time. */
  private static final class Waiting {

    private final ArrayDeque<Integer> rows = new ArrayDeque<>();
    private final boolean[] listed;

    Waiting(int count) {
      this.listed = new boolean[count];
    }

    void add(int row) {
      if (!listed[row]) {
        listed[row] = true;
        rows.add(row);
      }
    }

    void addAll(int[] all) {
      for (int row : all) {
        add(row);
      }
    }

    int next() {
      int row = rows.remove();
      listed[row] = false;
      return row;
    }
  }
}

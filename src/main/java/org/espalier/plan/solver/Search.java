package org.espalier.plan.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the best decisions: depth first, the likelier branch first. What the bound rules out is
 * decided for good (reduced cost fixing); before the whole is searched, a core of the most
 * promising decisions is, which mostly finds the best and so makes the rest small.
 */
final class Search {

  /** Objectives are whole, so that better is better by one; less what doubles may have lost. */
  private static final double STEP = 1 - 0.05;

  private static final int CORE = 200;
  private static final double CORE_SHARE = 0.4;

  private final Program program;
  private final double[] objective;
  private final Terms terms;
  private boolean @Nullable [] best;
  private double value = Double.NEGATIVE_INFINITY;
  private double open = Double.NEGATIVE_INFINITY;
  private @Nullable Relaxation root;

  Search(Program program, Terms terms) {
    this.program = program;
    this.terms = terms;
    this.objective = terms.dense(program.size());
  }

  /**
   * The best decisions within a domain.
   *
   * @param domain is narrowed to where something as good as the answer can be
   */
  Solution run(Domain domain, boolean @Nullable [] known, Effort effort) {
    if (known != null) {
      offer(known);
    }
    if (domain.conclude()) {
      first(domain.copy(), effort);
    }
    boolean proven = open == Double.NEGATIVE_INFINITY || open < value + STEP;
    if (proven && best != null && root != null) {
      narrow(domain, root, value);
    }
    return new Solution(best, Math.max(value, open), proven);
  }

  private void first(Domain domain, Effort effort) {
    if (domain.countFree() > CORE && effort.spend(domain.countFree())) {
      Relaxation relaxed = Relaxation.of(program, domain, objective);
      root = relaxed;
      round(domain, relaxed);
      if (!worthwhile(relaxed) || !narrow(domain, relaxed, value + STEP)) {
        return;
      }
      Domain core = core(domain, relaxed);
      if (core.conclude()) {
        Effort part = effort.part(CORE_SHARE);
        double before = open;
        descend(core, part, 0);
        open = before;
        effort.giveBack(part);
      }
      if (!worthwhile(relaxed) || !narrow(domain, relaxed, value + STEP)) {
        return;
      }
    }
    descend(domain, effort, 0);
  }

  private void descend(Domain domain, Effort effort, int depth) {
    int level = depth;
    while (true) {
      int free = domain.countFree();
      if (free == 0) {
        offer(domain.filled(new boolean[program.size()]));
        return;
      }
      Relaxation relaxed = Relaxation.of(program, domain, objective);
      if (root == null && level == 0) {
        root = relaxed;
      }
      round(domain, relaxed);
      if (!worthwhile(relaxed)) {
        return;
      }
      if (!effort.spend(free)) {
        open = Math.max(open, relaxed.bound);
        return;
      }
      if (!narrow(domain, relaxed, value + STEP)) {
        return;
      }
      int left = domain.countFree();
      if (left == 0 || left < 2 * free / 3) {
        continue;
      }
      int chosen = doubtful(domain, relaxed);
      boolean likely = relaxed.share(chosen) >= 0.3;
      Domain branch = domain.copy();
      if (branch.decide(chosen, likely)) {
        descend(branch, effort, level + 1);
      }
      if (!domain.decide(chosen, !likely)) {
        return;
      }
      level++;
    }
  }

  private boolean worthwhile(Relaxation relaxed) {
    return relaxed.bound >= value + STEP;
  }

  /** Decides what cannot be otherwise if the value is to be reached; false if nothing can. */
  private boolean narrow(Domain domain, Relaxation relaxed, double wanted) {
    if (wanted == Double.NEGATIVE_INFINITY) {
      return true;
    }
    double spare = relaxed.bound - wanted;
    for (int i = 0; i < objective.length; i++) {
      if (domain.free(i) && Math.abs(relaxed.worth(i)) > spare + 0.01) {
        domain.put(i, relaxed.worth(i) > 0);
      }
    }
    return domain.conclude();
  }

  /** Makes a point out of a relaxed one: yes wherever that may be, the clearest first. */
  private void round(Domain domain, Relaxation relaxed) {
    Domain point = domain.copy();
    for (int i : promising(domain, relaxed)) {
      if (point.free(i) && relaxed.touched(i)) {
        Domain next = point.copy();
        if (next.decide(i, true)) {
          point = next;
        } else if (!point.decide(i, false)) {
          return;
        }
      }
    }
    if (point.close()) {
      offer(point.filled(new boolean[objective.length]));
    }
  }

  /** What is open, the clearest yes first, then by worth. */
  private static Integer[] promising(Domain domain, Relaxation relaxed) {
    Integer[] free =
        IntStream.range(0, domain.size()).filter(domain::free).boxed().toArray(Integer[]::new);
    Arrays.sort(
        free,
        Comparator.comparingDouble((Integer i) -> -relaxed.share(i))
            .thenComparingDouble(i -> -relaxed.worth(i))
            .thenComparing(i -> i));
    return free;
  }

  private void offer(boolean[] values) {
    double worth = terms.of(values);
    if (worth > value && program.allows(values)) {
      value = worth;
      best = values.clone();
    }
  }

  /** The decision that is least clear; the first of equals. */
  private int doubtful(Domain domain, Relaxation relaxed) {
    int chosen = -1;
    double most = -1;
    for (int i = 0; i < objective.length; i++) {
      if (domain.free(i) && relaxed.doubt(i) > most) {
        most = relaxed.doubt(i);
        chosen = i;
      }
    }
    return chosen;
  }

  /** Only the most promising decisions, with what they need; no to all others. */
  private Domain core(Domain domain, Relaxation relaxed) {
    boolean[] kept = new boolean[objective.length];
    Integer[] free = promising(domain, relaxed);
    for (int i = 0; i < free.length; i++) {
      if (i < CORE || relaxed.touched(free[i])) {
        keep(free[i], kept);
      }
    }
    Domain core = domain.copy();
    for (int i : free) {
      if (!kept[i]) {
        core.put(i, false);
      }
    }
    return core;
  }

  private void keep(int variable, boolean[] kept) {
    if (kept[variable]) {
      return;
    }
    kept[variable] = true;
    for (int r : program.rowsOf(variable)) {
      Program.Row row = program.row(r);
      if (row.bound == 0 && row.variables.length == 2) {
        int mine = row.variables[0] == variable ? 0 : 1;
        if (row.factors[mine] > 0 && row.factors[1 - mine] < 0) {
          keep(row.variables[1 - mine], kept);
        }
      }
    }
  }
}

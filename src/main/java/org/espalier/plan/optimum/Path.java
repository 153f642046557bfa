package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A way to raise one competency: activities one after the other.
 *
 * @param level where it leads to
 * @param steps the activities that raise it, in order
 * @param activities these with everything that they need first, in order, without what was chosen
 *     before
 */
record Path(BigDecimal level, List<Candidate> steps, Set<Candidate> activities) {

  static Path from(BigDecimal level) {
    return new Path(level, List.of(), Set.of());
  }

  Path then(Candidate step, BigDecimal to, Set<Candidate> needed) {
    List<Candidate> more = new ArrayList<>(steps);
    more.add(step);
    Set<Candidate> all = new LinkedHashSet<>(activities);
    all.addAll(needed);
    return new Path(to, more, all);
  }

  Spend spend() {
    return Spend.of(activities);
  }
}

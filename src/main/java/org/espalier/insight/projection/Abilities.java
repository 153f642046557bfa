package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which share of the people of an origin is at a level, will be and could be. Whoever is hired
 * brings what the job requires, and nothing else that counts.
 */
final class Abilities {

  private final Map<UUID, Integer> heads = new HashMap<>();
  private final Map<Key, List<Cohort>> cohorts = new HashMap<>();
  private final Map<Key, BigDecimal> brought = new HashMap<>();
  private final Outlook outlook;

  Abilities(Outlook outlook) {
    this.outlook = outlook;
    outlook.jobs().forEach(job -> heads.put(job.job(), job.heads()));
    outlook
        .cohorts()
        .forEach(cohort -> {
          Key key = new Key(cohort.job(), cohort.competency());
          cohorts.computeIfAbsent(key, _ -> new ArrayList<>()).add(cohort);
        });
    outlook.asked().forEach(one -> brought.put(new Key(one.job(), one.competency()), one.level()));
  }

  /** Of people who are mixed so, by the end of a quarter. */
  Able of(Mix mix, UUID competency, BigDecimal level, int quarter) {
    Able all = Able.NOBODY;
    for (Map.Entry<Origin, BigDecimal> one : mix.shares().entrySet()) {
      Able share =
          one.getKey().hired()
              ? hired(one.getKey().job(), competency, level)
              : there(one.getKey().job(), competency, level, quarter);
      all = all.plus(share.times(one.getValue()));
    }
    return all;
  }

  private Able hired(UUID job, UUID competency, BigDecimal level) {
    BigDecimal brings = brought.get(new Key(job, competency));
    return brings != null && brings.compareTo(level) >= 0 ? Able.EVERYBODY : Able.NOBODY;
  }

  private Able there(UUID job, UUID competency, BigDecimal level, int quarter) {
    int all = heads.getOrDefault(job, 0);
    int known = 0;
    Able able = Able.NOBODY;
    for (Cohort cohort : cohorts.getOrDefault(new Key(job, competency), List.of())) {
      able = able.plus(of(cohort, level, quarter));
      known += cohort.people();
    }
    Cohort others = new Cohort(job, competency, null, null, 0, Math.max(0, all - known));
    return able.plus(of(others, level, quarter)).of(BigDecimal.valueOf(all));
  }

  private Able of(Cohort cohort, BigDecimal level, int quarter) {
    BigDecimal people = BigDecimal.valueOf(cohort.people());
    if (cohort.at(level)) {
      return Able.EVERYBODY.times(people);
    }
    BigDecimal reached =
        cohort.plans(level, quarter) ? people.multiply(outlook.planYield()) : BigDecimal.ZERO;
    BigDecimal rest = people.subtract(reached);
    boolean closable = closable(cohort, level, quarter);
    return new Able(BigDecimal.ZERO, reached, closable ? rest : BigDecimal.ZERO);
  }

  /** True if the gap is no more than is closed until then; unassessed counts as the minimum. */
  private boolean closable(Cohort cohort, BigDecimal level, int quarter) {
    Scale scale = outlook.scales().get(cohort.competency());
    if (scale == null) {
      return false;
    }
    BigDecimal from = cohort.level() == null ? scale.min() : cohort.level();
    BigDecimal closed = outlook.pace().multiply(BigDecimal.valueOf(quarter)).multiply(scale.span());
    return level.subtract(from).compareTo(closed) <= 0;
  }

  private record Key(UUID job, UUID competency) {}
}

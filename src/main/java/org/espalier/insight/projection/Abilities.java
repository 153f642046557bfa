package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which share of the people of an origin is at a level, will be and could be. Whoever is hired
 * brings what the job requires, or the unit, and nothing else that counts.
 */
final class Abilities {

  private final Map<Key, List<Cohort>> cohorts = new HashMap<>();
  private final Outlook outlook;
  private final Parts parts;

  Abilities(Outlook outlook, Parts parts) {
    this.outlook = outlook;
    this.parts = parts;
    outlook
        .cohorts()
        .forEach(cohort -> {
          Key key = new Key(cohort.job(), cohort.competency());
          cohorts.computeIfAbsent(key, _ -> new ArrayList<>()).add(cohort);
        });
  }

  /** Of people who are mixed so, by the end of a quarter. */
  Able of(Mix mix, UUID competency, BigDecimal level, int quarter) {
    return mixed(mix, origin -> of(origin, competency, level, quarter));
  }

  /** Of those of a job who are mixed so, and of whom this is asked. */
  Able of(Mix mix, Asked asked, int quarter) {
    return mixed(
        mix,
        origin -> {
          if (!origin.job().equals(asked.job())) {
            return of(origin, asked.competency(), asked.level(), quarter);
          }
          return origin.hired() ? Able.EVERYBODY : there(asked, quarter);
        });
  }

  private static Able mixed(Mix mix, Function<Origin, Able> ofOrigin) {
    Able all = Able.NOBODY;
    for (Map.Entry<Origin, BigDecimal> one : mix.shares().entrySet()) {
      all = all.plus(ofOrigin.apply(one.getKey()).times(one.getValue()));
    }
    return all;
  }

  private Able of(Origin origin, UUID competency, BigDecimal level, int quarter) {
    UUID job = origin.job();
    return origin.hired()
        ? Able.EVERYBODY.times(parts.asking(job, competency, level))
        : there(
            known(job, competency), unassessed(job, competency, parts.people(job)), level, quarter);
  }

  private Able there(Asked asked, int quarter) {
    UUID job = asked.job();
    UUID competency = asked.competency();
    List<Cohort> known =
        known(job, competency).stream()
            .filter(cohort -> Objects.equals(cohort.unit(), asked.unit()))
            .toList();
    Cohort all = unassessed(job, competency, parts.people(asked));
    return there(known, all, asked.level(), quarter);
  }

  /** Of whom nothing is known counts as unassessed. */
  private Able there(List<Cohort> known, Cohort all, BigDecimal level, int quarter) {
    int others = all.people();
    Able able = Able.NOBODY;
    for (Cohort cohort : known) {
      able = able.plus(of(cohort, level, quarter));
      others -= cohort.people();
    }
    return able.plus(of(all.of(Math.max(0, others)), level, quarter))
        .of(BigDecimal.valueOf(all.people()));
  }

  private static Cohort unassessed(UUID job, UUID competency, int people) {
    return new Cohort(job, competency, null, null, 0, people);
  }

  private List<Cohort> known(UUID job, UUID competency) {
    return cohorts.getOrDefault(new Key(job, competency), List.of());
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

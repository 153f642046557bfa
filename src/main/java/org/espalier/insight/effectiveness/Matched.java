package org.espalier.insight.effectiveness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.espalier.insight.statistics.Sample;

/**
 * People who completed learning beside people with the same requirement and start level, over the
 * same time, who did not take it. Exact matching with weights as of Iacus, King and Porro (2012,
 * Political Analysis 20): the others of each stratum count, together, as much as those of it who
 * completed it, so that both groups are made up alike; who is measured in several strata is one
 * observation, the weighted mean. Without strata all count alike.
 *
 * @param treated who completed it and has somebody to be compared with
 * @param others who did not take it
 * @param unmatched how many completed it and have nobody to be compared with
 */
record Matched(List<Compared> treated, List<Compared> others, int unmatched) {

  /**
   * Matches them.
   *
   * @param levels the values of the scale
   */
  static Matched of(
      List<Observation> completed, List<Observation> without, List<BigDecimal> levels) {
    Map<Stratum, List<Observation>> there = byStratum(completed, levels);
    Map<Stratum, List<Observation>> here = byStratum(without, levels);
    here.keySet().retainAll(there.keySet());
    List<Compared> treated = new ArrayList<>();
    Map<UUID, List<Compared>> others = new LinkedHashMap<>();
    here.forEach((stratum, alike) -> {
      List<Observation> took = there.getOrDefault(stratum, List.of());
      took.forEach(one -> treated.add(Compared.of(one, 1)));
      double weight = (double) took.size() / alike.size();
      alike.forEach(one ->
          others
              .computeIfAbsent(one.person(), _ -> new ArrayList<>())
              .add(Compared.of(one, weight)));
    });
    return new Matched(
        treated,
        others.values().stream().map(Compared::of).toList(),
        completed.size() - treated.size());
  }

  private static Map<Stratum, List<Observation>> byStratum(
      Collection<Observation> all, List<BigDecimal> levels) {
    Map<Stratum, List<Observation>> strata = new LinkedHashMap<>();
    all.forEach(
        one -> strata.computeIfAbsent(one.stratum(levels), _ -> new ArrayList<>()).add(one));
    return strata;
  }

  /** A column of people, those left out of whom it is not known. */
  static Sample column(List<Compared> people, ToDoubleFunction<Compared> value) {
    List<Compared> known =
        people.stream().filter(one -> !Double.isNaN(value.applyAsDouble(one))).toList();
    return Sample.weighted(
        known.stream().mapToDouble(value).toArray(),
        known.stream().mapToDouble(Compared::weight).toArray());
  }
}

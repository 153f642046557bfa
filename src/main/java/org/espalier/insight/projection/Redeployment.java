package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who is too many in a job and could fill what the next one lacks. What a job has too many can go
 * to the jobs after it in proportion to what these lack; no job takes more than it lacks.
 */
final class Redeployment {

  private final SortedMap<UUID, BigDecimal> shortages = new TreeMap<>();
  private final SortedMap<UUID, List<Share>> into = new TreeMap<>();

  Redeployment(Map<UUID, BigDecimal> surpluses, Map<UUID, BigDecimal> shortages, List<Step> steps) {
    this.shortages.putAll(shortages);
    SortedMap<UUID, BigDecimal> lacking = new TreeMap<>();
    List<Step> open =
        steps.stream()
            .distinct()
            .filter(step -> positive(surpluses, step.from()) && positive(shortages, step.to()))
            .sorted(Step.ORDER)
            .toList();
    for (Step step : open) {
      lacking.merge(step.from(), present(shortages, step.to()), BigDecimal::add);
    }
    for (Step step : open) {
      BigDecimal part =
          BigDecimal.ONE.min(
              People.share(present(surpluses, step.from()), present(lacking, step.from())));
      into.computeIfAbsent(step.to(), _ -> new ArrayList<>()).add(new Share(step.from(), part));
    }
  }

  /** Who could come to a job, and from where; together they can be more than it lacks. */
  List<Arrival> to(UUID job) {
    return into.getOrDefault(job, List.of()).stream()
        .map(share ->
            new Arrival(share.from, People.atMost(present(shortages, job).multiply(share.part))))
        .toList();
  }

  /** So many of them come as the job lacks at the most. */
  BigDecimal needed(UUID job, BigDecimal coming) {
    return needed(job, BigDecimal.ONE, coming);
  }

  /** So many of them come as this share of the job lacks at the most. */
  BigDecimal needed(UUID job, BigDecimal share, BigDecimal coming) {
    return coming.min(People.told(present(shortages, job).multiply(share)));
  }

  private static boolean positive(Map<UUID, BigDecimal> counts, UUID job) {
    BigDecimal count = counts.get(job);
    return count != null && count.signum() > 0;
  }

  private static BigDecimal present(Map<UUID, BigDecimal> counts, UUID job) {
    return Objects.requireNonNull(counts.get(job));
  }

  /** People who could come from a job. */
  record Arrival(UUID from, BigDecimal people) {}

  private record Share(UUID from, BigDecimal part) {}
}

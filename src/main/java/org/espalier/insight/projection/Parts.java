package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The people of jobs by what is asked of them: as many of a hundred as work in a unit today are
 * there in every quarter. Of a job that nobody has, nobody is in a unit.
 */
final class Parts {

  private final Map<UUID, Integer> heads = new HashMap<>();
  private final Map<Key, List<Asked>> asked = new HashMap<>();

  Parts(Outlook outlook) {
    outlook.jobs().forEach(job -> heads.put(job.job(), job.heads()));
    outlook.asked().stream()
        .sorted(Asked.ORDER)
        .forEach(one ->
            asked
                .computeIfAbsent(new Key(one.job(), one.competency()), _ -> new ArrayList<>())
                .add(one));
  }

  /** How many have a job today. */
  int people(UUID job) {
    return heads.getOrDefault(job, 0);
  }

  /** Of how many who have the job today something is asked. */
  int people(Asked part) {
    return part.unit() == null
        ? Math.max(0, people(part.job()) - inUnits(part.job(), part.competency()))
        : part.people();
  }

  /** Of which share of a job's people something is asked, 0 to 1. */
  BigDecimal share(Asked part) {
    int all = people(part.job());
    if (all == 0 || part.unit() == null && inUnits(part.job(), part.competency()) == 0) {
      return part.unit() == null ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return BigDecimal.ONE.min(
        People.share(BigDecimal.valueOf(people(part)), BigDecimal.valueOf(all)));
  }

  /** Of which share of those who are hired for a job this level is asked, or more of it. */
  BigDecimal asking(UUID job, UUID competency, BigDecimal level) {
    return of(job, competency).stream()
        .filter(part -> part.level().compareTo(level) >= 0)
        .map(this::share)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .min(BigDecimal.ONE);
  }

  private int inUnits(UUID job, UUID competency) {
    return of(job, competency).stream().mapToInt(Asked::people).sum();
  }

  private List<Asked> of(UUID job, UUID competency) {
    return Objects.requireNonNullElse(asked.get(new Key(job, competency)), List.of());
  }

  private record Key(UUID job, UUID competency) {}
}

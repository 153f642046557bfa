package org.espalier.succession.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.espalier.succession.pools.NominatedPools;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Follows departures from key position to key position. Everybody moves once at the most and the
 * same input gives the same output: openings are filled in the order of criticality, then of
 * external ids, each by the readiest nominee who neither leaves nor moved, and by members of pools
 * where nobody is left who is nominated by name.
 */
final class Domino {

  /** How many levels are followed. */
  static final int MOST_LEVELS = 10;

  private static final Comparator<Loss> ORDER =
      Comparator.comparing((Loss loss) -> loss.bench.criticality())
          .reversed()
          .thenComparing(loss -> loss.bench.key().externalId())
          .thenComparing(loss -> loss.bench.key().id())
          .thenComparing(loss -> loss.left.externalId())
          .thenComparing(loss -> loss.left.id());

  private static final Comparator<Bench.Candidate> READIEST =
      Comparator.comparing((Bench.Candidate one) -> one.through() != null)
          .thenComparing(Bench.Candidate::emergency)
          .thenComparing(Bench.Candidate::readiness)
          .thenComparing(Bench.Candidate::rank, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(one -> one.employee().externalId())
          .thenComparing(one -> one.employee().id());

  private final Map<UUID, Bench> byPosition = new LinkedHashMap<>();
  private final Set<UUID> gone = new HashSet<>();

  /**
   * The key positions as they are.
   *
   * @param leaving who leaves
   */
  Domino(List<Bench> benches, Collection<UUID> leaving) {
    gone.addAll(leaving);
    benches.forEach(bench -> byPosition.put(bench.position().id(), bench));
  }

  /** What opens level by level, first of all the positions that those who leave hold. */
  List<WhatIfView.Level> fall(Map<EmployeeBrief, UUID> leaving) {
    List<WhatIfView.Level> levels = new ArrayList<>();
    Map<EmployeeBrief, UUID> moving = leaving;
    while (!moving.isEmpty() && levels.size() < MOST_LEVELS) {
      Map<EmployeeBrief, UUID> next = new LinkedHashMap<>();
      List<WhatIfView.Opening> openings =
          moving.entrySet().stream()
              .map(one -> loss(one.getKey(), one.getValue()))
              .filter(Objects::nonNull)
              .sorted(ORDER)
              .map(loss -> filled(loss, next))
              .toList();
      if (openings.isEmpty()) {
        break;
      }
      levels.add(new WhatIfView.Level(levels.size() + 1, openings));
      moving = next;
    }
    return levels;
  }

  /** Key positions that lose a successor, because people left or moved. */
  List<WhatIfView.LostCover> lostCover() {
    List<WhatIfView.LostCover> lost = new ArrayList<>();
    for (Bench before : byPosition.values()) {
      Bench after = before.without(gone);
      if (after.successors().size() < before.successors().size()) {
        lost.add(
            new WhatIfView.LostCover(
                before.key(), lost(before, after), before.cover(), after.cover()));
      }
    }
    return lost;
  }

  /** Who is lost: nominees, and the people of pools of which nobody is left. */
  private List<EmployeeBrief> lost(Bench before, Bench after) {
    Stream<EmployeeBrief> named = before.nominees().stream().map(BenchRow.Nominee::employee);
    Stream<EmployeeBrief> pooled =
        IntStream.range(0, before.pools().size())
            .filter(i -> after.pools().get(i).people().isEmpty())
            .boxed()
            .flatMap(i -> before.pools().get(i).people().stream())
            .map(NominatedPools.Person::employee);
    return Stream.concat(named, pooled).filter(one -> gone.contains(one.id())).distinct().toList();
  }

  private @Nullable Loss loss(EmployeeBrief left, UUID position) {
    Bench bench = byPosition.get(position);
    return bench == null ? null : new Loss(bench, left);
  }

  private WhatIfView.Opening filled(Loss loss, Map<EmployeeBrief, UUID> next) {
    Optional<Bench.Candidate> best =
        loss.bench
            .candidates()
            .filter(one -> !gone.contains(one.employee().id()))
            .filter(one -> !loss.bench.position().id().equals(one.heldPositionId()))
            .min(READIEST);
    best.ifPresent(one -> {
      gone.add(one.employee().id());
      if (one.heldPositionId() != null) {
        next.put(one.employee(), one.heldPositionId());
      }
    });
    return new WhatIfView.Opening(
        loss.bench.key(),
        loss.bench.criticality(),
        loss.left,
        best.map(one ->
                new WhatIfView.Follower(
                    one.employee(), one.readiness(), one.emergency(), one.through()))
            .orElse(null));
  }

  private record Loss(Bench bench, EmployeeBrief left) {}
}

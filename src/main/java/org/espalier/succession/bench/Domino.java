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
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Follows departures from key position to key position. Everybody moves once at the most and the
 * same input gives the same output: openings are filled in the order of criticality, then of
 * external ids, each by the readiest nominee who neither leaves nor moved.
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

  private static final Comparator<BenchRow.Nominee> READIEST =
      Comparator.comparing(BenchRow.Nominee::emergency)
          .thenComparing(BenchRow.Nominee::readiness)
          .thenComparing(BenchRow.Nominee::rank, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(one -> one.employee().externalId())
          .thenComparing(one -> one.employee().id());

  private final Map<UUID, List<BenchRow>> byPosition = new LinkedHashMap<>();
  private final Set<UUID> gone = new HashSet<>();

  /**
   * The key positions as they are.
   *
   * @param rows a key position and successor each
   * @param leaving who leaves
   */
  Domino(List<BenchRow> rows, Collection<UUID> leaving) {
    gone.addAll(leaving);
    rows.forEach(
        row -> byPosition.computeIfAbsent(row.position().id(), _ -> new ArrayList<>()).add(row));
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

  /** Key positions whose nominees are among those who left or moved. */
  List<WhatIfView.LostCover> lostCover() {
    List<WhatIfView.LostCover> lost = new ArrayList<>();
    for (List<BenchRow> rows : byPosition.values()) {
      List<BenchRow.Nominee> before =
          rows.stream().map(BenchRow::nominee).filter(Objects::nonNull).toList();
      List<BenchRow.Nominee> after =
          before.stream().filter(one -> !gone.contains(one.employee().id())).toList();
      if (after.size() < before.size()) {
        lost.add(
            new WhatIfView.LostCover(
                rows.getFirst().key(),
                before.stream()
                    .map(BenchRow.Nominee::employee)
                    .filter(one -> gone.contains(one.id()))
                    .toList(),
                cover(before),
                cover(after)));
      }
    }
    return lost;
  }

  private @Nullable Loss loss(EmployeeBrief left, UUID position) {
    List<BenchRow> rows = byPosition.get(position);
    return rows == null ? null : new Loss(rows.getFirst(), left);
  }

  private WhatIfView.Opening filled(Loss loss, Map<EmployeeBrief, UUID> next) {
    Optional<BenchRow.Nominee> best =
        byPosition.getOrDefault(loss.bench.position().id(), List.of()).stream()
            .map(BenchRow::nominee)
            .filter(Objects::nonNull)
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
        best.map(one -> new WhatIfView.Follower(one.employee(), one.readiness(), one.emergency()))
            .orElse(null));
  }

  private static Cover cover(List<BenchRow.Nominee> nominees) {
    long interim = nominees.stream().filter(BenchRow.Nominee::emergency).count();
    return Cover.of(nominees.size() - interim, interim);
  }

  private record Loss(BenchRow bench, EmployeeBrief left) {}
}

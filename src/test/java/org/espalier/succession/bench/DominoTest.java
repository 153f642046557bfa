package org.espalier.succession.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.espalier.succession.pools.NominatedPools;
import org.espalier.succession.pools.TalentPoolBrief;
import org.espalier.succession.positions.Criticality;
import org.espalier.succession.successors.NominatedReadiness;
import org.espalier.workforce.people.EmployeeBrief;
import org.espalier.workforce.positions.PositionBrief;
import org.jspecify.annotations.Nullable;

/** Departures and what follows: person n holds position n. */
class DominoTest {

  @Example
  void readiestMovesUpAndLeavesTheNextPositionOpen() {
    Domino domino =
        domino(
            List.of(
                row(1, Criticality.CRITICAL, nominee(2, NominatedReadiness.READY_NOW, 2, false)),
                row(1, Criticality.CRITICAL, nominee(3, NominatedReadiness.READY_NOW, 1, false)),
                row(1, Criticality.CRITICAL, nominee(4, NominatedReadiness.READY_NOW, 1, true)),
                row(
                    3,
                    Criticality.LOW,
                    nominee(5, NominatedReadiness.THREE_PLUS_YEARS, null, false)),
                row(5, Criticality.LOW, null)),
            List.of(id(1)));
    List<WhatIfView.Level> levels = domino.fall(Map.of(person(1), id(1)));
    assertEquals(3, levels.size());
    assertEquals("p3", follower(levels, 0));
    assertEquals("p5", follower(levels, 1));
    assertNull(levels.get(2).openings().getFirst().movesUp());
    List<WhatIfView.LostCover> lost = domino.lostCover();
    assertEquals(
        List.of("k1", "k3"), lost.stream().map(one -> one.keyPosition().externalId()).toList());
    assertEquals(Cover.COVERED, lost.get(0).after());
    assertEquals(Cover.NO_COVER, lost.get(1).after());
  }

  @Example
  void mostCriticalIsFilledFirst() {
    BenchRow.Nominee only = nominee(9, NominatedReadiness.READY_NOW, null, false);
    Domino domino =
        domino(
            List.of(row(1, Criticality.LOW, only), row(2, Criticality.HIGH, only)),
            List.of(id(1), id(2)));
    Map<EmployeeBrief, UUID> leaving = new LinkedHashMap<>();
    leaving.put(person(1), id(1));
    leaving.put(person(2), id(2));
    List<WhatIfView.Opening> openings = domino.fall(leaving).getFirst().openings();
    assertEquals("k2", openings.getFirst().keyPosition().externalId());
    assertEquals("p9", follower(openings.getFirst()));
    assertNull(openings.getLast().movesUp());
  }

  @Example
  void peopleOfPoolsComeAfterThoseWhoAreNamed() {
    TalentPoolBrief pool = new TalentPoolBrief(new UUID(3, 1), "pool", "Pool");
    BenchRow pooled =
        new BenchRow(
            new KeyPositionBrief(new UUID(2, 1), "k1", "K"),
            new PositionBrief(id(1), "x1", "K"),
            null,
            List.of(),
            Criticality.LOW,
            null,
            new BenchRow.NominatedPool(
                new UUID(4, 1), pool, NominatedReadiness.READY_NOW, 1, false));
    BenchRow named =
        row(1, Criticality.LOW, nominee(9, NominatedReadiness.THREE_PLUS_YEARS, null, true));
    Map<UUID, List<NominatedPools.Person>> members =
        Map.of(
            pool.id(),
            List.of(
                new NominatedPools.Person(person(1), id(1)),
                new NominatedPools.Person(person(2), id(2)),
                new NominatedPools.Person(person(3), null)));
    Domino domino = new Domino(Bench.of(List.of(pooled, named), members), List.of(id(1)));
    assertEquals("p9", follower(domino.fall(Map.of(person(1), id(1))), 0));
    assertEquals(Cover.COVERED, domino.lostCover().getFirst().after());
    Domino without = new Domino(Bench.of(List.of(pooled), members), List.of(id(1)));
    WhatIfView.Follower follower =
        without.fall(Map.of(person(1), id(1))).getFirst().openings().getFirst().movesUp();
    assertNotNull(follower);
    assertEquals("p2", follower.employee().externalId());
    assertEquals(pool, follower.through());
    assertEquals(List.of(), without.lostCover());
    Domino nobody = new Domino(Bench.of(List.of(pooled), members), List.of(id(1), id(2), id(3)));
    nobody.fall(Map.of(person(1), id(1)));
    assertEquals(Cover.NO_COVER, nobody.lostCover().getFirst().after());
    assertEquals(
        List.of("p2", "p3"),
        nobody.lostCover().getFirst().lost().stream().map(EmployeeBrief::externalId).toList());
  }

  @Property(tries = 500)
  void everybodyMovesOnceAndNobodyWhoLeft(
      @ForAll("nominations") List<List<Integer>> nominations, @ForAll("few") Set<Integer> leaving) {
    List<BenchRow> rows = new ArrayList<>();
    for (List<Integer> one : nominations) {
      rows.add(
          row(
              one.get(0),
              List.of(Criticality.values()).get(one.get(0) % 4),
              nominee(
                  one.get(1),
                  List.of(NominatedReadiness.values()).get(one.get(1) % 3),
                  null,
                  one.get(2) > 0)));
    }
    Map<EmployeeBrief, UUID> held = new LinkedHashMap<>();
    leaving.forEach(n -> held.put(person(n), id(n)));
    List<UUID> ids = leaving.stream().map(DominoTest::id).toList();
    List<WhatIfView.Level> levels = domino(rows, ids).fall(held);
    assertTrue(levels.size() <= Domino.MOST_LEVELS);
    Set<UUID> moved = new HashSet<>(ids);
    levels.stream()
        .flatMap(level -> level.openings().stream())
        .map(WhatIfView.Opening::movesUp)
        .filter(one -> one != null)
        .forEach(one -> assertTrue(moved.add(one.employee().id()), one::toString));
    assertEquals(levels, domino(rows.reversed(), ids).fall(held));
  }

  @Provide
  Arbitrary<List<List<Integer>>> nominations() {
    Arbitrary<Integer> number = Arbitraries.integers().between(1, 12);
    return Combinators.combine(number, number, Arbitraries.integers().between(-2, 1))
        .as((position, person, emergency) -> List.of(position, person, emergency))
        .filter(one -> !one.get(0).equals(one.get(1)))
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<Set<Integer>> few() {
    return Arbitraries.integers().between(1, 12).set().ofMinSize(1).ofMaxSize(4);
  }

  private static String follower(List<WhatIfView.Level> levels, int level) {
    return follower(levels.get(level).openings().getFirst());
  }

  private static String follower(WhatIfView.Opening opening) {
    WhatIfView.Follower moves = opening.movesUp();
    return moves == null ? "nobody" : moves.employee().externalId();
  }

  private static UUID id(int n) {
    return new UUID(1, n);
  }

  private static EmployeeBrief person(int n) {
    return new EmployeeBrief(id(n), "p" + n, "P", "N" + n);
  }

  private static BenchRow row(int n, Criticality criticality, BenchRow.@Nullable Nominee nominee) {
    return new BenchRow(
        new KeyPositionBrief(new UUID(2, n), "k" + n, "K"),
        new PositionBrief(id(n), "x" + n, "K"),
        null,
        List.of(),
        criticality,
        nominee,
        null);
  }

  private static Domino domino(List<BenchRow> rows, List<UUID> leaving) {
    return new Domino(Bench.of(rows, Map.of()), leaving);
  }

  private static BenchRow.Nominee nominee(
      int n, NominatedReadiness readiness, @Nullable Integer rank, boolean emergency) {
    return new BenchRow.Nominee(new UUID(3, n), person(n), readiness, rank, emergency, id(n));
  }
}

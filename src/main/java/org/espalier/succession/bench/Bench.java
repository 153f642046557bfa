package org.espalier.succession.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.succession.pools.NominatedPools;
import org.espalier.succession.pools.TalentPoolBrief;
import org.espalier.succession.positions.Criticality;
import org.espalier.succession.successors.NominatedReadiness;
import org.espalier.workforce.people.EmployeeBrief;
import org.espalier.workforce.positions.PositionBrief;
import org.jspecify.annotations.Nullable;

/**
 * Who could follow in a key position, and how well that covers it. A talent pool counts as one
 * successor, with the readiness that it is nominated with, if somebody of it could follow.
 *
 * @param units the position's unit and those above it, from the top down
 * @param nominees the people who are nominated
 * @param pools the talent pools that are, also those of which nobody could follow
 */
record Bench(
    KeyPositionBrief key,
    PositionBrief position,
    @Nullable UUID jobId,
    List<UUID> units,
    Criticality criticality,
    List<BenchRow.Nominee> nominees,
    List<Pool> pools) {

  /**
   * Benches of rows, in their order.
   *
   * @param members of each pool
   */
  static List<Bench> of(List<BenchRow> rows, Map<UUID, List<NominatedPools.Person>> members) {
    Map<UUID, List<BenchRow>> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.computeIfAbsent(row.key().id(), _ -> new ArrayList<>()).add(row));
    return byKey.values().stream().map(some -> one(some, members)).toList();
  }

  private static Bench one(List<BenchRow> rows, Map<UUID, List<NominatedPools.Person>> members) {
    BenchRow first = rows.getFirst();
    return new Bench(
        first.key(),
        first.position(),
        first.jobId(),
        first.units(),
        first.criticality(),
        rows.stream().map(BenchRow::nominee).filter(Objects::nonNull).toList(),
        rows.stream()
            .map(BenchRow::pool)
            .filter(Objects::nonNull)
            .map(one ->
                new Pool(
                    one,
                    members.getOrDefault(one.pool().id(), List.of()).stream()
                        .filter(person -> !first.position().id().equals(person.heldPositionId()))
                        .toList()))
            .toList());
  }

  /** What counts as a successor, interim cover included. */
  List<Nomination> successors() {
    return Stream.<Nomination>concat(
            nominees.stream(), pools.stream().filter(pool -> !pool.people.isEmpty()))
        .toList();
  }

  /** What would follow for good. */
  List<Nomination> followers() {
    return successors().stream().filter(one -> !one.emergency()).toList();
  }

  /** Whether anybody could follow. */
  Cover cover() {
    int followers = followers().size();
    return Cover.of(followers, successors().size() - followers);
  }

  /** How many would follow who are nominated for then. */
  long count(NominatedReadiness readiness) {
    return followers().stream().filter(one -> one.readiness() == readiness).count();
  }

  /** Everybody who could follow, those who are nominated before those of pools. */
  Stream<Candidate> candidates() {
    return Stream.concat(
        nominees.stream()
            .map(one ->
                new Candidate(
                    one.employee(),
                    one.readiness(),
                    one.rank(),
                    one.emergency(),
                    one.heldPositionId(),
                    null)),
        pools.stream()
            .flatMap(pool ->
                pool.people.stream()
                    .map(one ->
                        new Candidate(
                            one.employee(),
                            pool.readiness(),
                            pool.nominated.rank(),
                            pool.emergency(),
                            one.heldPositionId(),
                            pool.nominated.pool()))));
  }

  /** The same bench without some people. */
  Bench without(Set<UUID> gone) {
    return new Bench(
        key,
        position,
        jobId,
        units,
        criticality,
        nominees.stream().filter(one -> !gone.contains(one.employee().id())).toList(),
        pools.stream()
            .map(pool ->
                new Pool(
                    pool.nominated,
                    pool.people.stream()
                        .filter(one -> !gone.contains(one.employee().id()))
                        .toList()))
            .toList());
  }

  /**
   * A talent pool that is nominated.
   *
   * @param people who of it could follow: neither the caller nor who holds the position
   */
  record Pool(BenchRow.NominatedPool nominated, List<NominatedPools.Person> people)
      implements Nomination {

    @Override
    public NominatedReadiness readiness() {
      return nominated.readiness();
    }

    @Override
    public boolean emergency() {
      return nominated.emergency();
    }
  }

  /**
   * Somebody who could follow.
   *
   * @param heldPositionId the position that the person holds now
   * @param through the talent pool that is nominated; null for whoever is by name
   */
  record Candidate(
      EmployeeBrief employee,
      NominatedReadiness readiness,
      @Nullable Integer rank,
      boolean emergency,
      @Nullable UUID heldPositionId,
      @Nullable TalentPoolBrief through) {}
}

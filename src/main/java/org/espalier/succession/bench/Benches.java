package org.espalier.succession.bench;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.career.aspirations.Interests;
import org.espalier.gap.PairReadiness;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Reads;
import org.espalier.platform.sql.Sql;
import org.espalier.succession.pools.NominatedPools;
import org.espalier.succession.positions.KeyPositionPolicy;
import org.espalier.succession.positions.KeyPositions;
import org.espalier.workforce.people.Incumbents;
import org.espalier.workforce.people.PositionStaffing;

/** The benches of key positions: at most seven statements, however many they are. */
@Singleton
class Benches {

  private static final Query BENCH = Query.file("succession/bench");

  private final Sql sql;
  private final KeyPositions positions;
  private final KeyPositionPolicy policy;
  private final Incumbents incumbents;
  private final PairReadiness readiness;
  private final NominatedPools pools;
  private final Interests interests;

  Benches(
      Sql sql,
      KeyPositions positions,
      KeyPositionPolicy policy,
      Incumbents incumbents,
      PairReadiness readiness,
      NominatedPools pools,
      Interests interests) {
    this.pools = pools;
    this.sql = sql;
    this.positions = positions;
    this.policy = policy;
    this.incumbents = incumbents;
    this.readiness = readiness;
    this.interests = interests;
  }

  /**
   * The bench of a key position.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or GONE for a deleted one
   */
  BenchView of(UUID key) {
    BenchView found = of(List.of(key)).get(key);
    if (found == null) {
      positions.get(key);
      throw CommonProblem.NOT_FOUND.because("There is no such key position.");
    }
    return found;
  }

  /** The benches of several; those that the caller may not see are left out. */
  Map<UUID, BenchView> of(Collection<UUID> keys) {
    List<Bench> benches = all(Condition.of("k.id = any(:keys)", Args.none().uuids("keys", keys)));
    AsOf now = AsOf.present();
    Map<UUID, PositionStaffing> staffing =
        incumbents.of(benches.stream().map(one -> one.position().id()).distinct().toList(), now);
    BenchReadiness computed = BenchReadiness.of(benches, readiness, interests);
    Map<UUID, BenchView> views = new LinkedHashMap<>();
    for (Bench bench : benches) {
      PositionStaffing held = Objects.requireNonNull(staffing.get(bench.position().id()));
      views.put(bench.key().id(), BenchView.of(bench, now.shown(), held, computed));
    }
    return views;
  }

  /**
   * The benches of key positions that the caller may see, each with those successors who are not
   * the caller.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for programs that may not read
   *     both
   */
  List<Bench> all(Condition which) {
    return all(which, sql);
  }

  /** The same, read from somewhere else. */
  List<Bench> all(Condition which, Reads reads) {
    policy.requireNominations();
    Condition seen = Condition.and(List.of(which, policy.visible()));
    Condition others = policy.others("s.employee_id");
    Condition told = pools.told("t");
    List<BenchRow> rows =
        reads.list(
            BENCH.with("which", seen.sql()).with("others", others.sql()).with("pools", told.sql()),
            seen.args().and(others.args()).and(told.args()),
            BenchRow::of);
    Set<UUID> nominated = new LinkedHashSet<>();
    rows.stream()
        .map(BenchRow::pool)
        .filter(Objects::nonNull)
        .forEach(one -> nominated.add(one.pool().id()));
    return Bench.of(rows, pools.members(nominated, reads));
  }
}

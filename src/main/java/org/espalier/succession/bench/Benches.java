package org.espalier.succession.bench;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.gap.ComputedReadiness;
import org.espalier.gap.PairReadiness;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.succession.positions.KeyPositionPolicy;
import org.espalier.succession.positions.KeyPositions;
import org.espalier.workforce.people.Incumbents;
import org.espalier.workforce.people.PositionStaffing;
import org.jspecify.annotations.Nullable;

/** The benches of key positions: three statements, however many they are. */
@Singleton
class Benches {

  private static final Query BENCH = Query.file("succession/bench");

  private final Sql sql;
  private final KeyPositions positions;
  private final KeyPositionPolicy policy;
  private final Incumbents incumbents;
  private final PairReadiness readiness;

  Benches(
      Sql sql,
      KeyPositions positions,
      KeyPositionPolicy policy,
      Incumbents incumbents,
      PairReadiness readiness) {
    this.sql = sql;
    this.positions = positions;
    this.policy = policy;
    this.incumbents = incumbents;
    this.readiness = readiness;
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
    Condition among = Condition.of("k.id = any(:keys)", Args.none().uuids("keys", keys));
    List<BenchRow> rows = rows(among);
    AsOf now = AsOf.present();
    Map<UUID, PositionStaffing> staffing =
        incumbents.of(rows.stream().map(row -> row.position().id()).distinct().toList(), now);
    Map<PairReadiness.Pair, ComputedReadiness> computed =
        readiness.of(rows.stream().map(Benches::pair).filter(Objects::nonNull).toList());
    Map<UUID, List<BenchSuccessor>> successors = new LinkedHashMap<>();
    for (BenchRow row : rows) {
      List<BenchSuccessor> some =
          successors.computeIfAbsent(row.key().id(), _ -> new ArrayList<>());
      if (row.nominee() != null) {
        some.add(successor(row.nominee(), computed.get(pair(row))));
      }
    }
    Map<UUID, BenchView> benches = new LinkedHashMap<>();
    for (BenchRow row : rows) {
      benches.computeIfAbsent(
          row.key().id(),
          id ->
              BenchView.of(
                  row.key(),
                  now.shown(),
                  Objects.requireNonNull(staffing.get(row.position().id())),
                  Objects.requireNonNull(successors.get(id))));
    }
    return benches;
  }

  /**
   * Key positions that the caller may see, each with those successors who are not the caller.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for programs that may not read
   *     both
   */
  List<BenchRow> rows(Condition which) {
    policy.requireNominations();
    Condition seen = Condition.and(List.of(which, policy.visible()));
    Condition others = policy.others("s.employee_id");
    return sql.list(
        BENCH.with("which", seen.sql()).with("others", others.sql()),
        seen.args().and(others.args()),
        BenchRow::of);
  }

  private static PairReadiness.@Nullable Pair pair(BenchRow row) {
    return row.nominee() == null || row.jobId() == null
        ? null
        : new PairReadiness.Pair(row.nominee().employee().id(), row.jobId());
  }

  private static BenchSuccessor successor(
      BenchRow.Nominee nominee, @Nullable ComputedReadiness computed) {
    return new BenchSuccessor(
        nominee.successorId(),
        nominee.employee(),
        nominee.readiness(),
        computed,
        nominee.rank(),
        nominee.emergency());
  }
}

package org.espalier.succession.bench;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.career.aspirations.Interests;
import org.espalier.gap.ComputedReadiness;
import org.espalier.gap.PairReadiness;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * How ready everybody on some benches is, as computed today, and whether the nominees want it;
 * where the caller may see it.
 */
record BenchReadiness(
    Map<PairReadiness.Pair, ComputedReadiness> known, Map<Interests.Asking, Boolean> wanted) {

  /** How many members of a pool are listed. */
  private static final int MOST = 50;

  private static final Comparator<BenchCandidate> READIEST =
      Comparator.comparing(BenchReadiness::reached, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(one -> one.employee().familyName())
          .thenComparing(one -> one.employee().givenName())
          .thenComparing(one -> one.employee().id());

  /** By two statements. */
  static BenchReadiness of(
      Collection<Bench> benches, PairReadiness readiness, Interests interests) {
    return new BenchReadiness(
        readiness.of(benches.stream().flatMap(BenchReadiness::pairs).distinct().toList()),
        interests.of(
            benches.stream()
                .flatMap(bench -> bench.nominees().stream().map(one -> asking(bench, one)))
                .toList()));
  }

  private static Interests.Asking asking(Bench bench, BenchRow.Nominee nominee) {
    return new Interests.Asking(nominee.employee().id(), bench.position().id(), bench.jobId());
  }

  private static Stream<PairReadiness.Pair> pairs(Bench bench) {
    UUID job = bench.jobId();
    return job == null
        ? Stream.empty()
        : bench.candidates().map(one -> new PairReadiness.Pair(one.employee().id(), job));
  }

  BenchSuccessor successor(Bench bench, BenchRow.Nominee nominee) {
    return new BenchSuccessor(
        nominee.successorId(),
        nominee.employee(),
        nominee.readiness(),
        of(bench, nominee.employee()),
        wanted.get(asking(bench, nominee)),
        nominee.rank(),
        nominee.emergency());
  }

  BenchPool pool(Bench bench, Bench.Pool pool) {
    BenchRow.NominatedPool nominated = pool.nominated();
    List<BenchCandidate> all =
        pool.people().stream()
            .map(one ->
                new BenchCandidate(one.employee(), nominated.pool(), of(bench, one.employee())))
            .sorted(READIEST)
            .toList();
    return new BenchPool(
        nominated.successorId(),
        nominated.pool(),
        nominated.readiness(),
        nominated.rank(),
        nominated.emergency(),
        all.size(),
        readyNow(all),
        all.stream().limit(MOST).toList());
  }

  private static @Nullable Integer readyNow(List<BenchCandidate> all) {
    List<ComputedReadiness> told =
        all.stream().map(BenchCandidate::computedReadiness).filter(Objects::nonNull).toList();
    return told.isEmpty()
        ? null
        : (int) told.stream().filter(one -> one.metCount() == one.requiredCount()).count();
  }

  private static @Nullable BigDecimal reached(BenchCandidate one) {
    return one.computedReadiness() == null ? null : one.computedReadiness().readiness();
  }

  private @Nullable ComputedReadiness of(Bench bench, EmployeeBrief person) {
    UUID job = bench.jobId();
    return job == null ? null : known.get(new PairReadiness.Pair(person.id(), job));
  }
}

package org.espalier.succession.bench;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.plan.overview.Share;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Condition;
import org.espalier.succession.positions.Criticality;
import org.espalier.succession.successors.NominatedReadiness;
import org.espalier.workforce.people.EmployeeBrief;

/** How all key positions stand, in one statement. */
@Singleton
class Overviews {

  private static final Comparator<OverviewView.WithoutCover> URGENCY =
      Comparator.comparing(OverviewView.WithoutCover::criticality)
          .reversed()
          .thenComparing(one -> one.keyPosition().externalId());

  private final Benches benches;

  Overviews(Benches benches) {
    this.benches = benches;
  }

  OverviewView overview() {
    Map<UUID, List<BenchRow>> byKey = new LinkedHashMap<>();
    benches
        .rows(Condition.of("k.active"))
        .forEach(row -> byKey.computeIfAbsent(row.key().id(), _ -> new ArrayList<>()).add(row));
    List<Stand> all = byKey.values().stream().map(Stand::of).toList();
    return new OverviewView(
        AsOf.present().shown(),
        share(all, Cover.COVERED),
        share(all, Cover.EMERGENCY_ONLY),
        share(all, Cover.NO_COVER),
        Share.of(all.stream().filter(Stand::readyNow).count(), all.size()),
        byCriticality(all),
        all.stream()
            .filter(one -> one.cover != Cover.COVERED)
            .map(one -> new OverviewView.WithoutCover(one.key, one.criticality, one.cover))
            .sorted(URGENCY)
            .toList(),
        singleCovers(all));
  }

  private static List<OverviewView.CriticalityCover> byCriticality(List<Stand> all) {
    return Stream.of(Criticality.values())
        .sorted(Comparator.reverseOrder())
        .map(criticality ->
            new OverviewView.CriticalityCover(
                criticality,
                share(
                    all.stream().filter(one -> one.criticality == criticality).toList(),
                    Cover.COVERED)))
        .filter(one -> one.covered().denominator().signum() > 0)
        .toList();
  }

  private static List<OverviewView.SingleCover> singleCovers(List<Stand> all) {
    Map<EmployeeBrief, List<KeyPositionBrief>> only = new LinkedHashMap<>();
    all.stream()
        .filter(one -> one.followers.size() == 1)
        .forEach(one ->
            only.computeIfAbsent(one.followers.getFirst().employee(), _ -> new ArrayList<>())
                .add(one.key));
    return only.entrySet().stream()
        .filter(one -> one.getValue().size() > 1)
        .map(one -> new OverviewView.SingleCover(one.getKey(), one.getValue()))
        .toList();
  }

  private static Share share(List<Stand> all, Cover cover) {
    return Share.of(all.stream().filter(one -> one.cover == cover).count(), all.size());
  }

  /** How a key position stands. */
  private record Stand(
      KeyPositionBrief key,
      Criticality criticality,
      List<BenchRow.Nominee> followers,
      Cover cover) {

    static Stand of(List<BenchRow> rows) {
      List<BenchRow.Nominee> all =
          rows.stream().map(BenchRow::nominee).filter(Objects::nonNull).toList();
      List<BenchRow.Nominee> followers = all.stream().filter(one -> !one.emergency()).toList();
      return new Stand(
          rows.getFirst().key(),
          rows.getFirst().criticality(),
          followers,
          Cover.of(followers.size(), all.size() - followers.size()));
    }

    boolean readyNow() {
      return followers.stream().anyMatch(one -> one.readiness() == NominatedReadiness.READY_NOW);
    }
  }
}

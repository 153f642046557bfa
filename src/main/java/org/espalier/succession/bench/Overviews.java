package org.espalier.succession.bench;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.espalier.plan.overview.Share;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Condition;
import org.espalier.succession.positions.Criticality;
import org.espalier.succession.successors.NominatedReadiness;
import org.espalier.workforce.people.EmployeeBrief;

/** How all key positions stand: at most four statements, however many they are. */
@Singleton
class Overviews {

  private static final Comparator<OverviewView.WithoutCover> URGENCY =
      Comparator.comparing(OverviewView.WithoutCover::criticality)
          .reversed()
          .thenComparing(one -> one.keyPosition().externalId());

  private final AnalyticSql analytic;
  private final Benches benches;

  Overviews(AnalyticSql analytic, Benches benches) {
    this.analytic = analytic;
    this.benches = benches;
  }

  OverviewView overview() {
    List<Bench> all = benches.all(Condition.of("k.active"), analytic);
    return new OverviewView(
        AsOf.present().shown(),
        share(all, Cover.COVERED),
        share(all, Cover.EMERGENCY_ONLY),
        share(all, Cover.NO_COVER),
        Share.of(
            all.stream().filter(one -> one.count(NominatedReadiness.READY_NOW) > 0).count(),
            all.size()),
        byCriticality(all),
        all.stream()
            .filter(one -> one.cover() != Cover.COVERED)
            .map(one -> new OverviewView.WithoutCover(one.key(), one.criticality(), one.cover()))
            .sorted(URGENCY)
            .toList(),
        singleCovers(all));
  }

  private static List<OverviewView.CriticalityCover> byCriticality(List<Bench> all) {
    return Stream.of(Criticality.values())
        .sorted(Comparator.reverseOrder())
        .map(criticality ->
            new OverviewView.CriticalityCover(
                criticality,
                share(
                    all.stream().filter(one -> one.criticality() == criticality).toList(),
                    Cover.COVERED)))
        .filter(one -> one.covered().denominator().signum() > 0)
        .toList();
  }

  private static List<OverviewView.SingleCover> singleCovers(List<Bench> all) {
    Map<EmployeeBrief, List<KeyPositionBrief>> only = new LinkedHashMap<>();
    for (Bench bench : all) {
      if (bench.followers().size() == 1
          && bench.followers().getFirst() instanceof BenchRow.Nominee one) {
        only.computeIfAbsent(one.employee(), _ -> new ArrayList<>()).add(bench.key());
      }
    }
    return only.entrySet().stream()
        .filter(one -> one.getValue().size() > 1)
        .map(one -> new OverviewView.SingleCover(one.getKey(), one.getValue()))
        .toList();
  }

  private static Share share(List<Bench> all, Cover cover) {
    return Share.of(all.stream().filter(one -> one.cover() == cover).count(), all.size());
  }
}

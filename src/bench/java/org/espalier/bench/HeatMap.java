package org.espalier.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The heat map of everybody in the 20 competencies that everybody needs: after something changed,
 * against the best statement for the same figures, and once more when nothing did.
 */
final class HeatMap implements Measure {

  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Tenant tenant = ground.company();
    Call map =
        tenant.get(
            "/api/v1/insights/gaps?depth=2&competencyIds=" + String.join(",", GroupGap.common()));
    List<Call> changes = Costs.seen(tenant);
    List<Double> changed = new ArrayList<>();
    List<Double> unchanged = new ArrayList<>();
    List<Double> best = new ArrayList<>();
    try (Psql psql = new Psql(ground.product())) {
      PlainFigures plain = new PlainFigures(psql, Ground.SLUG);
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        Load.once(changes.get(round + WARM_UP));
        byte[][] answer = new byte[1][];
        double first = Clock.millis(() -> answer[0] = Load.once(map));
        double second = Clock.millis(() -> Load.once(map));
        List<List<String>> cells = new ArrayList<>();
        double bare = Clock.millis(() -> cells.add(plain.cells("best_heat_map")));
        requireSame(cells.getFirst(), InsightFigures.cells(answer[0]));
        if (round >= 0) {
          changed.add(first);
          unchanged.add(second);
          best.add(bare);
        }
      }
    }
    String what = Report.format("heat map of %,d people × 20", ground.options().people());
    report.add(
        Figure.plain("heat-map", what + ", time", "ms", Clock.median(changed))
            .against(Clock.median(best))
            .shallBe(Report.Target.atMost(1.3)));
    report.add(
        Figure.plain(
                "heat-map-unchanged",
                what + ", when nothing changed",
                "ms",
                Clock.median(unchanged))
            .shallBe(Report.Target.atMost(20, "ms")));
  }

  private static void requireSame(List<String> plain, List<String> served) {
    if (!plain.equals(served)) {
      throw new IllegalStateException(
          "the figures differ:\n" + String.join("\n", plain) + "\n\n" + String.join("\n", served));
    }
  }
}

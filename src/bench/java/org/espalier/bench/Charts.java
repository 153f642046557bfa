package org.espalier.bench;

import java.util.ArrayList;
import java.util.List;
import org.espalier.bench.chart.Bars;

/** Draws what a run has measured: a chart for each figure that is held against something. */
final class Charts {

  private Charts() {}

  static void draw(Report report) {
    for (Figure figure : report.measured()) {
      if (!Double.isNaN(figure.floor())) {
        report.chart(figure.name(), chart(figure, ceiling(report, figure)));
      }
    }
  }

  private static String chart(Figure figure, double ceiling) {
    List<Bars.Bar> bars = new ArrayList<>();
    bars.add(new Bars.Bar("measured", figure.cost(), true));
    if (!Double.isNaN(figure.server()) && !Double.isNaN(figure.database())) {
      bars.add(new Bars.Bar("· server", figure.server(), true));
      bars.add(new Bars.Bar("· PostgreSQL", figure.database(), true));
    }
    bars.add(new Bars.Bar("floor", figure.floor(), false));
    if (!Double.isNaN(ceiling)) {
      bars.add(new Bars.Bar("pgbench", ceiling, false));
    }
    return new Bars(figure.what(), figure.unit(), bars).svg();
  }

  private static double ceiling(Report report, Figure figure) {
    return report.measured().stream()
        .filter(other -> other.name().equals("ceiling-pgbench-" + figure.name()))
        .mapToDouble(Figure::cost)
        .findFirst()
        .orElse(Double.NaN);
  }
}

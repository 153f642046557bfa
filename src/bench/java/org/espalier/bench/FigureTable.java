package org.espalier.bench;

import java.util.ArrayList;
import java.util.List;

/** Figures as a table of Markdown. */
final class FigureTable {

  private FigureTable() {}

  static List<String> of(List<Figure> figures) {
    List<String> lines = new ArrayList<>();
    if (figures.isEmpty()) {
      return lines;
    }
    lines.add(
        "| what | measured (server + PostgreSQL) | floor | ratio | target | | p50 / p99 | a second |");
    lines.add("|---|---|---|---|---|---|---|---|");
    for (Figure figure : figures) {
      lines.add(line(figure));
    }
    lines.add("");
    return lines;
  }

  private static String line(Figure figure) {
    Boolean met = figure.met();
    Report.Target target = figure.target();
    String ratio =
        Double.isNaN(figure.ratio())
            ? ""
            : target == null
                ? Report.format("%.2f ×", figure.ratio())
                : target.shown(figure.ratio());
    Figure.Times times = figure.times();
    return String.join(
        " | ",
        "| " + figure.what(),
        cost(figure),
        Double.isNaN(figure.floor()) ? "" : number(figure.floor()) + " " + figure.unit(),
        ratio,
        target == null ? "" : target.toString(),
        met == null ? "" : met ? "met" : "missed",
        Double.isNaN(times.p50()) ? "" : Report.format("%.1f / %.1f ms", times.p50(), times.p99()),
        (Double.isNaN(times.perSecond()) ? "" : number(times.perSecond())) + " |");
  }

  private static String cost(Figure figure) {
    String all = number(figure.cost()) + " " + figure.unit();
    return Double.isNaN(figure.database()) || Double.isNaN(figure.server())
        ? all
        : all + " (" + number(figure.server()) + " + " + number(figure.database()) + ")";
  }

  /** With as many digits as mean something. */
  static String number(double value) {
    return Report.format(Math.abs(value) >= 100 ? "%,.0f" : "%.1f", value);
  }
}

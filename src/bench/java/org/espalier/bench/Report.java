package org.espalier.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tables that a run prints. */
final class Report {

  private final List<String> targets = new ArrayList<>();
  private boolean failed;
  private final List<Figure> measured = new ArrayList<>();
  private final Map<String, String> charts = new TreeMap<>();
  private final List<String> figures = new ArrayList<>();

  /** A figure that programs read, too. */
  void add(Figure figure) {
    measured.add(figure);
  }

  /** A measure that could not be taken. */
  void failure(String name, Exception why) {
    String said = String.valueOf(why.getMessage());
    fact(name, "failed: " + said.lines().findFirst().orElse(""), "an answer", false);
    failed = true;
  }

  boolean failed() {
    return failed;
  }

  /** A picture: the name of its file without an ending, and the SVG. */
  void chart(String name, String svg) {
    charts.put(name, svg);
  }

  List<Figure> measured() {
    return measured;
  }

  Map<String, String> charts() {
    return charts;
  }

  /** A ratio that shall be at most, or at least, the target. */
  void ratio(String what, String measured, String floor, double ratio, Target target) {
    targets.add(
        "| %s | %s | %s | %s | %s | %s |"
            .formatted(
                what,
                measured,
                floor,
                target.shown(ratio),
                target,
                target.met(ratio) ? "met" : "missed"));
  }

  /** Something that shall simply be so. */
  void fact(String what, String measured, String wanted, boolean so) {
    targets.add(
        "| %s | %s | | | %s | %s |".formatted(what, measured, wanted, so ? "met" : "missed"));
  }

  /** A figure that has no target. */
  void figure(String what, String value) {
    figures.add("| " + what + " | " + value + " |");
  }

  String markdown() {
    List<String> lines = new ArrayList<>(FigureTable.of(measured));
    if (!targets.isEmpty()) {
      lines.add("| what | measured | floor | ratio | target | |");
      lines.add("|---|---|---|---|---|---|");
      lines.addAll(targets);
      lines.add("");
    }
    if (!figures.isEmpty()) {
      lines.add("| beside it | |");
      lines.add("|---|---|");
      lines.addAll(figures);
    }
    return String.join("\n", lines);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more library
  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /**
   * What a ratio shall be.
   *
   * @param atMost true if less is better
   * @param percent true if it is told in percent
   * @param unit of what is no ratio
   */
  record Target(double limit, boolean atMost, boolean percent, String unit) {

    static Target atMost(double limit) {
      return new Target(limit, true, false, "×");
    }

    static Target atMost(double limit, String unit) {
      return new Target(limit, true, false, unit);
    }

    static Target atLeast(double limit) {
      return new Target(limit, false, false, "×");
    }

    static Target atLeastPercent(double limit) {
      return new Target(limit / 100, false, true, "%");
    }

    boolean met(double ratio) {
      return atMost ? ratio <= limit : ratio >= limit;
    }

    String shown(double ratio) {
      return percent ? format("%.0f %%", ratio * 100) : format("%.2f %s", ratio, unit);
    }

    @Override
    public String toString() {
      return (atMost ? "≤ " : "≥ ")
          + (percent ? format("%.0f %%", limit * 100) : format("%s %s", limit, unit));
    }
  }
}

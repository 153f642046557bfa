package org.espalier.bench.chart;

import java.util.List;
import java.util.StringJoiner;

/**
 * Values at even distances, with a mark that they shall stay below.
 *
 * @param title of the chart
 * @param across what lies between two values
 * @param unit of the values
 * @param values from the left; at least one
 * @param marked how high the mark is; 0 for none
 */
public record Curve(String title, String across, String unit, List<Double> values, double marked) {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 260;
  private static final int LEFT = 60;
  private static final int RIGHT = 20;
  private static final int TOP = 34;
  private static final int BOTTOM = 34;

  /** Without a mark. */
  public Curve(String title, String across, String unit, List<Double> values) {
    this(title, across, unit, values, 0);
  }

  /** The same with a mark. */
  public Curve mark(double at) {
    return new Curve(title, across, unit, values, at);
  }

  /** As a drawing. */
  public String svg() {
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double top = Math.max(most, marked) * 1.05;
    Svg svg = new Svg(WIDTH, HEIGHT, title);
    svg.line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "axis");
    svg.line(LEFT, TOP, LEFT, HEIGHT - BOTTOM, "axis");
    for (int part = 0; part <= 4; part++) {
      double value = top * part / 4;
      svg.text(LEFT - 6, height(value, top) + 4, "end", Svg.format("%.0f %s", value, unit));
    }
    for (int part = 0; part <= 4; part++) {
      double at = (values.size() - 1) * part / 4.0;
      svg.text(x(at) - 10, HEIGHT - BOTTOM + 18, "tick", Svg.format("%.0f %s", at, across));
    }
    if (marked > 0) {
      svg.line(LEFT, height(marked, top), WIDTH - RIGHT, height(marked, top), "mark");
    }
    StringJoiner points = new StringJoiner(" ");
    for (int i = 0; i < values.size(); i++) {
      points.add(Svg.format("%.1f,%.1f", x(i), height(values.get(i), top)));
    }
    return svg.curve(points.toString()).whole();
  }

  private double x(double at) {
    return LEFT + at * (WIDTH - LEFT - RIGHT) / Math.max(1, values.size() - 1);
  }

  private static double height(double value, double top) {
    return HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM);
  }
}

package org.espalier.bench.chart;

import java.util.List;

/**
 * Bars below each other, each with its words and its value.
 *
 * @param title of the chart
 * @param unit of the values
 * @param bars from above
 */
public record Bars(String title, String unit, List<Bar> bars) {

  private static final int WIDTH = 640;
  private static final int LEFT = 150;
  private static final int RIGHT = 110;
  private static final int ROW = 26;
  private static final int TOP = 30;

  /**
   * One of them.
   *
   * @param name what it is
   * @param value how long it is
   * @param ours whether it is what was measured, not what that is held against
   */
  public record Bar(String name, double value, boolean ours) {}

  /** As a drawing. */
  public String svg() {
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    Svg svg = new Svg(WIDTH, TOP + ROW * bars.size() + 6, title);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = TOP + ROW * i;
      double length = most == 0 ? 0 : bar.value() / most * (WIDTH - LEFT - RIGHT);
      svg.text(LEFT - 8, y + 15, "end", bar.name());
      svg.bar(LEFT, y, length, ROW - 6, bar.ours() ? "a" : "b");
      svg.text(LEFT + length + 6, y + 15, "value", shown(bar.value()) + " " + unit);
    }
    return svg.whole();
  }

  private static String shown(double value) {
    return Svg.format(value >= 100 ? "%,.0f" : "%.2f", value);
  }
}

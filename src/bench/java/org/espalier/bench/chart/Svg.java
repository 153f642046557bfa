package org.espalier.bench.chart;

import java.util.Locale;

/** A drawing in the making: lines, bars and words, in colours of the page that it stands on. */
final class Svg {

  private static final String STYLE =
      """
      <style>
      text { font: 12px system-ui, sans-serif; fill: #24292f; } .title { font-weight: 600; font-size: 14px; }
      .a { fill: #0969da; } .b { fill: #8c959f; } .axis { stroke: #8c959f; } .mark { stroke: #cf222e; stroke-dasharray: 4 3; }
      .curve { fill: none; stroke: #0969da; stroke-width: 1.5; } .end { text-anchor: end; }
      @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3; } .a { fill: #4493f8; } .b { fill: #6e7681; } .axis { stroke: #6e7681; } .mark { stroke: #ff7b72; }
      .curve { stroke: #4493f8; } }
      </style>
      """;

  private final StringBuilder body = new StringBuilder(1024);
  private final int width;
  private final int height;

  Svg(int width, int height, String title) {
    this.width = width;
    this.height = height;
    text(0, 16, "title", title);
  }

  Svg text(double x, double y, String style, String words) {
    body.append(
        format(
            "<text x=\"%.1f\" y=\"%.1f\" class=\"%s\">%s</text>%n", x, y, style, escaped(words)));
    return this;
  }

  Svg bar(double x, double y, double length, double thickness, String style) {
    body.append(
        format(
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"%s\"/>%n",
            x, y, length, thickness, style));
    return this;
  }

  Svg line(double x1, double y1, double x2, double y2, String style) {
    body.append(
        format(
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>%n",
            x1, y1, x2, y2, style));
    return this;
  }

  /** A line through points, each as {@code x,y}. */
  Svg curve(String points) {
    body.append("<polyline points=\"").append(points).append("\" class=\"curve\"/>\n");
    return this;
  }

  String whole() {
    return format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">%n",
            width, height, width, height)
        + STYLE
        + body
        + "</svg>\n";
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more library
  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

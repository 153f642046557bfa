package org.espalier.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table in Markdown. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  Table(String... heads) {
    row((Object[]) heads);
    lines.add("|" + "---|".repeat(heads.length));
  }

  void row(Object... cells) {
    lines.add(
        Arrays.stream(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |")));
  }

  List<String> lines() {
    return lines;
  }

  static String whole(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  /** A whole number, or one with a few digits behind the point if it is small. */
  static String few(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%,.0f", number);
  }

  /** Two digits of a large number and noughts: it is no more exact than that. */
  static String rough(double number) {
    double unit = StrictMath.pow(10, Math.max(0, Math.floor(StrictMath.log10(number)) - 1));
    return whole(Math.floor(number / unit) * unit);
  }

  static String percent(double part) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * part);
  }

  static String millis(double seconds) {
    double millis = 1000 * seconds;
    return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%,.0f", millis);
  }

  static String money(double amount) {
    return String.format(Locale.ROOT, amount < 10 ? "€ %,.2f" : "€ %,.0f", amount);
  }
}

package org.espalier.integration.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the rows of published files: how many there are, and how many were left out, and why. */
final class RowLedger {

  private final Map<String, Counted> files = new LinkedHashMap<>();

  /** Rows of a file were read. */
  void read(String file, int rows) {
    of(file).rows += rows;
  }

  /** Some of them were left out. */
  void left(String file, int rows, String reason) {
    if (rows > 0) {
      of(file).left.merge(reason, rows, Integer::sum);
    }
  }

  /** What became of the rows, file by file. */
  List<PublishedRows> files() {
    List<PublishedRows> told = new ArrayList<>();
    files.forEach((file, counted) -> told.add(counted.told(file)));
    return told;
  }

  private Counted of(String file) {
    return files.computeIfAbsent(file, _ -> new Counted());
  }

  private static final class Counted {
    private final Map<String, Integer> left = new TreeMap<>();
    private int rows;

    PublishedRows told(String file) {
      List<PublishedRows.Left> reasons = new ArrayList<>();
      left.forEach((reason, count) -> reasons.add(new PublishedRows.Left(reason, count)));
      int out = left.values().stream().mapToInt(Integer::intValue).sum();
      return new PublishedRows(file, rows, rows - out, reasons);
    }
  }
}

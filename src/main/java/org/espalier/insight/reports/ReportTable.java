package org.espalier.insight.reports;

import java.util.List;

/**
 * What an insight came to, as a table.
 *
 * @param asOf the moment that it holds for
 * @param type the record that rows are
 */
public record ReportTable(String asOf, Class<?> type, List<?> rows) {

  /** Rows of a table at the most. */
  public static final int MOST_ROWS = 200_000;

  public static <T> ReportTable of(String asOf, Class<T> type, List<T> rows) {
    return new ReportTable(asOf, type, rows);
  }
}

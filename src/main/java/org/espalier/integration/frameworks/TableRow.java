package org.espalier.integration.frameworks;

import java.util.List;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param line the line on which it begins, from 1
 * @param places of the columns, shared by all rows
 * @param cells as many as there are columns
 */
record TableRow(int line, Map<String, Integer> places, List<String> cells) {

  /** A cell as it stands; empty if the table has no such column. */
  String raw(String column) {
    Integer place = places.get(column);
    return place == null ? "" : cells.get(place);
  }

  /** A cell on one line. */
  String line(String column) {
    return Wording.line(raw(column));
  }

  /** A cell with its line breaks. */
  String block(String column) {
    return Wording.block(raw(column));
  }
}

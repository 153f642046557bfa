package org.espalier.insight.gaps;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.espalier.platform.json.Sheets;

/** Heat maps as lines of JSON and as sheets: a cell a line, each with the moment it holds for. */
@Singleton
class GapSheets {

  private static final List<String> COLUMNS =
      List.of(
          "/row/id",
          "/row/externalId",
          "/row/name",
          "/row/withBelow",
          "/column/id",
          "/column/externalId",
          "/column/name",
          "/column/withBelow",
          "/withheld",
          "/numbers/required",
          "/numbers/assessed",
          "/numbers/met",
          "/numbers/exceeded",
          "/numbers/below",
          "/numbers/unassessed",
          "/numbers/severity/none",
          "/numbers/severity/low",
          "/numbers/severity/moderate",
          "/numbers/severity/high",
          "/numbers/meanShortfall/numerator",
          "/numbers/meanShortfall/denominator",
          "/numbers/meanShortfall/value",
          "/numbers/meanNormalizedShortfall/numerator",
          "/numbers/meanNormalizedShortfall/denominator",
          "/numbers/meanNormalizedShortfall/value",
          "/numbers/priority");

  private final Sheets sheets;

  GapSheets(Sheets sheets) {
    this.sheets = sheets;
  }

  /** Writes a line a cell. */
  void ndjson(GapMapView map, OutputStream out) throws IOException {
    sheets.ndjson(
        map.cells().stream().map(cell -> new Line(map.asOf(), map.definition(), cell)), out);
  }

  /** Writes a row a cell, under the names of the members. */
  void csv(GapMapView map, OutputStream out) throws IOException {
    Map<String, String> same = new LinkedHashMap<>();
    same.put("asOf", map.asOf());
    same.put("definition", map.definition());
    sheets.csv(same, COLUMNS, map.cells(), out);
  }

  private record Line(String asOf, String definition, GapCell cell) {}
}

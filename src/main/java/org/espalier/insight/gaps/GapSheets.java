package org.espalier.insight.gaps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.espalier.platform.json.SheetText;

/** Heat maps as lines of JSON and as sheets: a cell a line, each with the moment it holds for. */
@Singleton
class GapSheets {

  private static final int BUFFER = 1 << 16;
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

  private final ObjectMapper mapper;

  GapSheets(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Writes a line a cell. */
  void ndjson(GapMapView map, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, BUFFER);
    for (GapCell cell : map.cells()) {
      buffered.write(mapper.writeValueAsBytes(new Line(map.asOf(), map.definition(), cell)));
      buffered.write('\n');
    }
    buffered.flush();
  }

  /** Writes a row a cell, under the names of the members. */
  void csv(GapMapView map, OutputStream out) throws IOException {
    OutputStreamWriter text =
        new OutputStreamWriter(new BufferedOutputStream(out, BUFFER), StandardCharsets.UTF_8);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      List<String> header = new ArrayList<>(List.of("asOf", "definition"));
      COLUMNS.stream().map(GapSheets::title).forEach(header::add);
      csv.writeRecord(header);
      for (GapCell cell : map.cells()) {
        csv.writeRecord(cells(map, mapper.valueToTree(cell)));
      }
    }
  }

  private static List<String> cells(GapMapView map, JsonNode cell) {
    List<String> cells = new ArrayList<>(List.of(map.asOf(), map.definition()));
    COLUMNS.forEach(column -> cells.add(SheetText.of(cell.at(column))));
    return cells;
  }

  /** {@code row.externalId} of {@code /row/externalId}. */
  private static String title(String pointer) {
    return pointer.substring(1).replace('/', '.');
  }

  private record Line(String asOf, String definition, GapCell cell) {}
}

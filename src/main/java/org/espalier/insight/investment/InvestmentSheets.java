package org.espalier.insight.investment;

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

/** Spending as lines of JSON and as sheets, each row with the moment that it holds for. */
@Singleton
class InvestmentSheets {

  private static final List<String> COLUMNS =
      List.of(
          "/group/id",
          "/group/externalId",
          "/group/name",
          "/currency",
          "/people",
          "/completions",
          "/hours",
          "/withoutHours",
          "/cost/amount",
          "/measured",
          "/closedLevels",
          "/hoursPerPerson/value",
          "/costPerPerson/value",
          "/costPerClosedLevel/value",
          "/costPerClosedLevel/reason");

  private final ObjectMapper mapper;

  InvestmentSheets(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Writes a line a row. */
  void ndjson(InvestmentView all, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out);
    for (InvestmentRow row : all.items()) {
      buffered.write(mapper.writeValueAsBytes(new Line(all.asOf(), row)));
      buffered.write('\n');
    }
    buffered.flush();
  }

  /** Writes a row a row, under the names of the members. */
  void csv(InvestmentView all, OutputStream out) throws IOException {
    OutputStreamWriter text =
        new OutputStreamWriter(new BufferedOutputStream(out), StandardCharsets.UTF_8);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      List<String> header = new ArrayList<>(List.of("asOf"));
      COLUMNS.forEach(column -> header.add(column.substring(1).replace('/', '.')));
      csv.writeRecord(header);
      for (InvestmentRow row : all.items()) {
        JsonNode tree = mapper.valueToTree(row);
        List<String> cells = new ArrayList<>(List.of(all.asOf()));
        COLUMNS.forEach(column -> cells.add(SheetText.of(tree.at(column))));
        csv.writeRecord(cells);
      }
    }
  }

  private record Line(String asOf, InvestmentRow row) {}
}

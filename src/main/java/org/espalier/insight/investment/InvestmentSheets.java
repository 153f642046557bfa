package org.espalier.insight.investment;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.espalier.platform.json.Sheets;

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

  private final Sheets sheets;

  InvestmentSheets(Sheets sheets) {
    this.sheets = sheets;
  }

  /** Writes a line a row. */
  void ndjson(InvestmentView all, OutputStream out) throws IOException {
    sheets.ndjson(all.items().stream().map(row -> new Line(all.asOf(), row)), out);
  }

  /** Writes a row a row, under the names of the members. */
  void csv(InvestmentView all, OutputStream out) throws IOException {
    sheets.csv(Map.of("asOf", all.asOf()), COLUMNS, all.items(), out);
  }

  private record Line(String asOf, InvestmentRow row) {}
}

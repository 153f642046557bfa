package org.espalier.insight.demand;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.json.Sheets;

/** What forecasts say as lines of JSON and as sheets, each row with the moment it holds for. */
@Singleton
class DemandSheets {

  private static final List<String> COLUMNS =
      List.of(
          "/job/id",
          "/job/externalId",
          "/job/title",
          "/orgUnit/id",
          "/orgUnit/externalId",
          "/orgUnit/name",
          "/initiative/id",
          "/initiative/externalId",
          "/initiative/name",
          "/competency/id",
          "/competency/externalId",
          "/competency/name",
          "/quarter",
          "/startsOn",
          "/endsOn",
          "/level",
          "/demand",
          "/heads",
          "/qualified",
          "/developing",
          "/shortfall",
          "/trainable",
          "/movable",
          "/training",
          "/hiring",
          "/coverage/value");

  private final Sheets sheets;

  DemandSheets(Sheets sheets) {
    this.sheets = sheets;
  }

  /** Writes a line a row. */
  void ndjson(DemandNeedPage all, OutputStream out) throws IOException {
    sheets.ndjson(
        all.items().stream().map(row -> new Line(all.forecastId(), all.asOf(), row)), out);
  }

  /** Writes a row a row, under the names of the members. */
  void csv(DemandNeedPage all, OutputStream out) throws IOException {
    sheets.csv(Map.of("asOf", all.asOf().toString()), COLUMNS, all.items(), out);
  }

  private record Line(UUID forecastId, Instant asOf, DemandNeedView row) {}
}

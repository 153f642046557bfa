package org.espalier.insight.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports tell what the endpoints of their insights tell, in three formats alike. */
@QuarkusTest
class ReportFilesTest {

  /** What the documentation says of decimals in Parquet. */
  private static final int DIGITS = 18;

  /** The endpoint of each insight, and where in its answer the rows are. */
  private static final Map<ReportInsight, List<String>> ENDPOINTS =
      Map.ofEntries(
          Map.entry(ReportInsight.GAP_MAP, List.of("/insights/gaps?rows=JOB", "/cells")),
          Map.entry(
              ReportInsight.GAP_TREND,
              List.of("/insights/gaps/trend?from=2026-01-31&to=2026-03-31", "/points")),
          Map.entry(ReportInsight.GAP_PEOPLE, List.of("/insights/gaps/people?limit=500", "/items")),
          Map.entry(
              ReportInsight.EFFECTIVENESS,
              List.of("/insights/effectiveness?activityId=", "/items")),
          Map.entry(ReportInsight.INVESTMENT, List.of("/insights/investment?sort=name", "/items")),
          Map.entry(
              ReportInsight.UNASKED_LEARNING, List.of("/insights/investment/unasked?", "/items")),
          Map.entry(
              ReportInsight.UNSERVED_GAPS, List.of("/insights/investment/unserved?", "/items")),
          Map.entry(
              ReportInsight.COMPLIANCE, List.of("/insights/compliance?groupBy=JOB", "/groups")),
          Map.entry(
              ReportInsight.PLAN_PROGRESS, List.of("/insights/plans?groupBy=ORG_UNIT", "/items")),
          Map.entry(
              ReportInsight.REVIEW_PROGRESS, List.of("/insights/reviews?groupBy=CYCLE", "/items")),
          Map.entry(
              ReportInsight.SUCCESSION_COVERAGE,
              List.of("/insights/succession?groupBy=CRITICALITY", "/items")),
          Map.entry(ReportInsight.DEMAND, List.of("/insights/demand?limit=500", "/items")));

  private final ObjectMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void everyInsightIsTheSameInEveryFormat() throws IOException {
    Sample sample = Sample.in(tenant);
    int told = 0;
    for (ReportInsight insight : ReportInsight.values()) {
      List<String> endpoint = ENDPOINTS.getOrDefault(insight, List.of());
      String question =
          insight == ReportInsight.EFFECTIVENESS
              ? endpoint.getFirst() + sample.id("activities")
              : endpoint.getFirst();
      JsonNode rows = admin.get(question).expect(200).at(endpoint.getLast());
      UUID report =
          admin.create(
              "reports",
              insight.name(),
              "{name:'R', insight:'%s', format:'NDJSON', parameters:[%s]}"
                  .formatted(insight, parameters(question)));
      List<JsonNode> lines = lines(report);
      assertEquals(rows.size(), lines.size(), question);
      for (int i = 0; i < lines.size(); i++) {
        ObjectNode line = lines.get(i).deepCopy();
        if (insight != ReportInsight.GAP_TREND) {
          assertTrue(line.remove("asOf").asText().startsWith("20"), line::toString);
        }
        assertEquals(rows.get(i), line, question);
      }
      csv(report, lines);
      parquet(report, lines);
      told += lines.size();
    }
    assertTrue(told >= 15, "the sample has hardly anything to tell");
  }

  private static String parameters(String question) {
    List<String> parameters = new ArrayList<>();
    for (String one : question.substring(question.indexOf('?') + 1).split("&")) {
      if (!one.isEmpty() && !one.startsWith("limit") && !one.startsWith("sort")) {
        parameters.add("{name:'%s', value:'%s'}".formatted((Object[]) one.split("=")));
      }
    }
    return String.join(",", parameters);
  }

  private List<JsonNode> lines(UUID report) throws IOException {
    Answer run = completed(report, "NDJSON");
    Answer file = admin.get(path(run)).expect(200);
    assertEquals("application/x-ndjson", file.header("Content-Type").split(";")[0]);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : file.body().lines().toList()) {
      lines.add(mapper.readTree(line));
    }
    assertEquals(lines.size(), run.count("/rows"));
    return lines;
  }

  private void csv(UUID report, List<JsonNode> lines) throws IOException {
    String file = admin.get(path(completed(report, "CSV"))).expect(200).body();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<NamedCsvRecord> rows = csv.stream().toList();
      assertEquals(lines.size(), rows.size());
      for (int i = 0; i < rows.size(); i++) {
        for (String column : rows.get(i).getHeader()) {
          JsonNode value = lines.get(i).at(pointer(column));
          if (moment(column, value)) {
            continue;
          }
          String text =
              value.isNull() || value.isMissingNode()
                  ? ""
                  : value.isValueNode() ? value.asText() : value.toString();
          if (value.isNumber()) {
            assertEquals(
                0,
                value.decimalValue().compareTo(new BigDecimal(rows.get(i).getField(column))),
                column);
          } else {
            assertEquals(text, rows.get(i).getField(column), column);
          }
        }
      }
    }
  }

  private void parquet(UUID report, List<JsonNode> lines) throws IOException {
    Answer run = completed(report, "PARQUET");
    byte[] file = admin.file(path(run));
    assertEquals(file.length, run.count("/bytes"));
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
        RowReader read = reader.rowReader()) {
      List<String> columns =
          reader.getFileSchema().getColumns().stream().map(column -> column.name()).toList();
      for (JsonNode line : lines) {
        read.next();
        for (int i = 0; i < columns.size(); i++) {
          JsonNode value = line.at(pointer(columns.get(i)));
          if (moment(columns.get(i), value)) {
            continue;
          }
          assertEquals(
              value.isMissingNode() || value.isNull() ? null : text(value),
              read.isNull(i) ? null : text(read, i),
              columns.get(i));
        }
      }
      assertTrue(!read.hasNext());
    }
  }

  private static @Nullable String text(RowReader read, int column) {
    return switch (read.getValue(column)) {
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case null -> null;
      case Object value -> value.toString();
    };
  }

  private static String text(JsonNode value) {
    if (value.isNumber()) {
      return value
          .decimalValue()
          .setScale(DIGITS, RoundingMode.HALF_EVEN)
          .stripTrailingZeros()
          .toPlainString();
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private Answer completed(UUID report, String format) {
    Answer run = admin.made(report, "{format:'" + format + "'}");
    assertEquals("COMPLETED", run.text("/state"), run::body);
    return run;
  }

  /** Each run is about its own moment. */
  private static boolean moment(String column, JsonNode value) {
    return column.equals("asOf") && value.asText().contains("T");
  }

  private static String path(Answer run) {
    return run.text("/file").substring("/api/v1".length());
  }

  private static String pointer(String column) {
    return "/" + column.replace('.', '/');
  }
}

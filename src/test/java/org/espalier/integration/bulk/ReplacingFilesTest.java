package org.espalier.integration.bulk;

import static org.espalier.integration.bulk.ImportScene.CSV;
import static org.espalier.integration.bulk.ImportScene.NDJSON;
import static org.espalier.integration.bulk.ImportScene.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that stand for all things end those that they do not have, and never one by mistake. */
@QuarkusTest
class ReplacingFilesTest {

  private static final String HEADER = "externalId,name,status\n";

  private final ImportScene scene = new ImportScene();
  private final Client admin = scene.admin;

  @BeforeEach
  void threeUnits() {
    scene.units(
        "",
        "{externalId:'1', name:'A'}",
        "{externalId:'2', name:'B'}",
        "{externalId:'3', name:'C'}");
  }

  /** The faulty row is about 2; the file does not have 3. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"externalId\":\"2\",\"name\":\" \"}",
        "{\"externalId\":\" 2\",\"name\":\"B\"}",
        "{\"externalId\":2,\"name\":\"B\"}",
        "{\"name\":\"B\",\"externalId\":\"2\",\"validFrom\":",
        "{\"externalId\":\"2\",\"na",
        "{\"externalId\":\"2\",\"name\":\"B\",\"name\":\"B\"}",
        "{\"externalId\":\"2\",\"name\":\"B\",\"name\":7,\"status\":\"GONE\"}"
      })
  void whatAFaultyRowIsAboutIsSpared(String row) {
    Answer job =
        replaced("", NDJSON, lines("{\"externalId\":\"1\",\"name\":\"A\"}", row), "COMPLETED");
    assertEquals(List.of("1 ACTIVE", "2 ACTIVE", "3 INACTIVE"), scene.statuses());
    assertEquals(1, job.count("/counts/failed"));
    assertEquals(1, job.count("/counts/deactivated"));
    assertTrue(job.at("/warnings").isEmpty(), job::body);
    assertEquals(List.of("2 2 failed"), scene.outcomes(job, "?outcome=failed"));
  }

  @Test
  void longRowSparesItsThing() {
    String row = "{\"externalId\":\"2\",\"name\":\"" + "x".repeat(2 << 20) + "\"}";
    replaced("", NDJSON, lines("{\"externalId\":\"1\",\"name\":\"A\"}", row), "COMPLETED");
    assertEquals(List.of("1 ACTIVE", "2 ACTIVE", "3 INACTIVE"), scene.statuses());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2\n", "2,B\n", "2,\u00ff,\n", " 2,B,\n", "2,B,GONE\n", "2,B,,,\n"})
  void whatAFaultyLineOfATableIsAboutIsSpared(String line) {
    byte[] file = (HEADER + "1,A,\n" + line).getBytes(StandardCharsets.ISO_8859_1);
    Answer job = replaced("", CSV, file, "COMPLETED");
    assertEquals(List.of("1 ACTIVE", "2 ACTIVE", "3 INACTIVE"), scene.statuses());
    assertTrue(job.at("/warnings").isEmpty(), job::body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"name\":\"B\"}",
        "{\"externalId\":true,\"name\":\"B\"}",
        "{\"externalId\":\"2\",\"externalId\":\"3\"}",
        "{\"externalId\":\"2\",\"na{\"externalId\":\"3\",\"name\":\"C\"}",
        "{\"externalI"
      })
  void nothingEndsIfItCannotBeToldWhatARowIsAbout(String row) {
    byte[] file = lines("{\"externalId\":\"1\",\"name\":\"New\"}", row);
    for (String dry : List.of("&dryRun=true", "")) {
      Answer job = replaced(dry, NDJSON, file, "COMPLETED");
      assertEquals("ABSENT_NOT_ENDED", job.text("/warnings/0/code"));
      assertTrue(job.text("/warnings/0/message").startsWith("Line 2 "), job::body);
      assertEquals(0, job.count("/counts/deactivated"));
      assertEquals(1, job.count("/counts/updated"));
    }
    assertEquals(List.of("1 ACTIVE", "2 ACTIVE", "3 ACTIVE"), scene.statuses());
    assertEquals("New", admin.get("/org-units/by-external-id/1").text("/name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",B,\n", "2", "\u00ff,B,\n", "2,\"B\n3,C,\n", "2,B,\"\n3,C,\n"})
  void nothingEndsIfALineOfATableMayHaveSwallowedOthers(String line) {
    byte[] file = (HEADER + "1,A,\n" + line).getBytes(StandardCharsets.ISO_8859_1);
    Answer job = replaced("", CSV, file, "COMPLETED");
    assertEquals("ABSENT_NOT_ENDED", job.text("/warnings/0/code"));
    assertTrue(job.text("/warnings/0/message").startsWith("Line 3 "), job::body);
    assertEquals(List.of("1 ACTIVE", "2 ACTIVE", "3 ACTIVE"), scene.statuses());
  }

  /** What stands behind a line that was cut did not come. */
  @Test
  void fileThatBreaksOffInALineEndsNothing() {
    byte[] file =
        "{\"externalId\":\"1\",\"name\":\"A\"}\n{\"externalId\":\"2\",\"na"
            .getBytes(StandardCharsets.UTF_8);
    Answer job = replaced("", NDJSON, file, "COMPLETED");
    assertEquals("ABSENT_NOT_ENDED", job.text("/warnings/0/code"));
    assertEquals(List.of("1 ACTIVE", "2 ACTIVE", "3 ACTIVE"), scene.statuses());
  }

  @Test
  void warningsAreOfFilesThatReplace() {
    Answer job = admin.importFile("org-units", "", NDJSON, lines("[]"));
    assertTrue(job.at("/warnings").isEmpty(), job::body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&dryRun=true", "&onError=abort"})
  void fileWithoutARowReplacesNothing(String query) {
    for (String empty : List.of("", "\n \r\n", "\uFEFF")) {
      refused(query, NDJSON, empty);
    }
    refused(query, CSV, HEADER);
    assertEquals(List.of("1 ACTIVE", "2 ACTIVE", "3 ACTIVE"), scene.statuses());
    assertEquals(1, admin.get("/imports?count=exact").count("/totalCount"));
  }

  private void refused(String query, String type, String file) {
    Answer refused =
        admin
            .sendRaw(
                "POST",
                "/imports/org-units?mode=replace" + query,
                type,
                file.getBytes(StandardCharsets.UTF_8))
            .problem(422, "UNPROCESSABLE");
    assertEquals(Set.of(" NO_ROWS"), refused.faults());
  }

  @Test
  void moreThanMayEndEndsNothing() {
    byte[] file = lines("{\"externalId\":\"1\",\"name\":\"New\"}");
    for (String dry : List.of("&dryRun=true", "")) {
      Answer job = replaced("&mostEnded=1" + dry, NDJSON, file, "FAILED");
      assertEquals("TOO_MANY_ENDED", job.text("/errors/0/code"));
      assertTrue(
          job.text("/errors/0/message").startsWith("2 things would become inactive, and 1 may"),
          job::body);
    }
    assertEquals(List.of("1 ACTIVE", "2 ACTIVE", "3 ACTIVE"), scene.statuses());
    assertEquals("A", admin.get("/org-units/by-external-id/1").text("/name"));
    replaced("&mostEnded=2", NDJSON, file, "COMPLETED");
    assertEquals(List.of("1 ACTIVE", "2 INACTIVE", "3 INACTIVE"), scene.statuses());
    assertEquals("New", admin.get("/org-units/by-external-id/1").text("/name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mostEnded=3", "mode=replace&mostEnded=-1", "mode=replace&mostEnded=x"})
  void boundsThatMeanNothingAreRefused(String query) {
    admin
        .sendRaw("POST", "/imports/org-units?" + query, NDJSON, lines("{}"))
        .problem(400, "INVALID_REQUEST");
  }

  private Answer replaced(String query, String type, byte[] file, String state) {
    Answer job = admin.importFile("org-units", "?mode=replace" + query, type, file);
    assertEquals(state, job.text("/state"), job::body);
    return job;
  }
}

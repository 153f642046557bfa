package org.espalier.integration.bulk;

import static org.espalier.integration.bulk.ImportScene.NDJSON;
import static org.espalier.integration.bulk.ImportScene.counts;
import static org.espalier.integration.bulk.ImportScene.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to apply a file: replacing, all or nothing, only to see. */
@QuarkusTest
class ImportModesTest {

  private final ImportScene scene = new ImportScene();
  private final Client admin = scene.admin;

  @Test
  void replaceMakesTheAbsentInactive() {
    scene.units(
        "",
        "{externalId:'a', name:'A'}",
        "{externalId:'b', name:'B'}",
        "{externalId:'c', name:'C'}");
    scene.units("?source=crm", "{externalId:'x', name:'X'}");
    Answer job =
        scene.units("?mode=replace", "{externalId:'a', name:'A'}", "{externalId:'d', name:'D'}");
    counts(job, 2, 1, 0, 1, 0);
    assertEquals(2, job.count("/counts/deactivated"));
    assertEquals(
        List.of("a ACTIVE", "b INACTIVE", "c INACTIVE", "d ACTIVE", "x ACTIVE"), scene.statuses());
    Answer again =
        scene.units("?mode=replace", "{externalId:'a', name:'A'}", "{externalId:'d', name:'D'}");
    counts(again, 2, 0, 0, 2, 0);
    assertEquals(0, again.count("/counts/deactivated"));
    counts(scene.units("?mode=replace", "{externalId:'b', name:'B'}"), 1, 0, 1, 0, 0);
    assertEquals(
        List.of("a INACTIVE", "b ACTIVE", "c INACTIVE", "d INACTIVE", "x ACTIVE"),
        scene.statuses());
  }

  /** A row that cannot be read may be the thing's own: it is not absent. */
  @Test
  void replaceSparesWhatFailed() {
    scene.units("", "{externalId:'a', name:'A'}", "{externalId:'b', name:'B'}");
    Answer job =
        scene.units(
            "?mode=replace",
            "{externalId:'a', name:'A'}",
            "{externalId:'b', name:'B', parentExternalId:'none'}");
    assertEquals(1, job.count("/counts/failed"));
    assertEquals(List.of("a ACTIVE", "b ACTIVE"), scene.statuses());
  }

  @ParameterizedTest
  @ValueSource(strings = {"evidence", "completions", "development-plans", "sessions", "enrolments"})
  void someThingsCannotBeReplacedByFile(String kind) {
    Answer refused =
        admin
            .sendRaw("POST", "/imports/" + kind + "?mode=replace", NDJSON, lines("{}"))
            .problem(400, "INVALID_REQUEST");
    assertEquals(Set.of("?mode NOT_ALLOWED"), refused.faults());
    assertTrue(admin.get("/imports").at("/items").isEmpty());
  }

  @Test
  void dryRunTellsAndWritesNothing() {
    scene.units("", "{externalId:'a', name:'A'}");
    Answer job =
        scene.units(
            "?dryRun=true",
            "{externalId:'a', name:'New'}",
            "{externalId:'b', name:'B', parentExternalId:'a'}",
            "{externalId:'c', name:'C', parentExternalId:'none'}");
    counts(job, 3, 1, 1, 0, 1);
    assertEquals("COMPLETED", job.text("/state"));
    assertTrue(job.at("/dryRun").asBoolean());
    assertEquals(List.of("1 a updated", "2 b created", "3 c failed"), scene.outcomes(job, ""));
    assertEquals("A", admin.get("/org-units/by-external-id/a").text("/name"));
    admin.get("/org-units/by-external-id/b").problem(404, "NOT_FOUND");
    assertEquals(1, scene.events(""));
  }

  @Test
  void abortIsAllOrNothing() {
    scene.units("", "{externalId:'a', name:'A'}");
    Answer job =
        scene.units(
            "?onError=abort",
            "{externalId:'a', name:'New'}",
            "{externalId:'b', name:'B'}",
            "{externalId:'c', name:''}");
    assertEquals("FAILED", job.text("/state"));
    assertEquals("Rows failed, so none was applied.", job.text("/errors/0/message"));
    assertEquals("A", admin.get("/org-units/by-external-id/a").text("/name"));
    assertEquals(1, admin.get("/org-units?count=exact").count("/totalCount"));
    assertEquals(List.of("3 c: /name BLANK"), scene.problems(job));
    Answer sound =
        scene.units("?onError=abort", "{externalId:'a', name:'New'}", "{externalId:'b', name:'B'}");
    counts(sound, 2, 1, 1, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mode=all", "onError=stop", "dryRun=1", "source=%20", "source=", "replace=true"})
  void wrongWaysToImportAreRefused(String query) {
    int status = admin.sendRaw("POST", "/imports/org-units?" + query, NDJSON, lines("{}")).status();
    assertTrue(status == 400 || (query.equals("source=") && status == 202), query);
  }
}

package org.espalier.integration.bulk;

import static org.espalier.integration.bulk.ImportScene.counts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** Rows that hang on each other, in whatever order they come. */
@QuarkusTest
class ImportedTreesTest {

  private final ImportScene scene = new ImportScene();
  private final Client admin = scene.admin;

  @Test
  void rowsMayComeInAnyOrder() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(
          "{externalId:'%d', givenName:'G', familyName:'F'%s}"
              .formatted(i, i == 0 ? "" : ", managerExternalId:'" + (i - 1) + "'"));
    }
    Collections.reverse(rows);
    counts(admin.importRows("employees", "", rows), 60, 60, 0, 0, 0);
    UUID middle = admin.id("employees", "30");
    assertEquals(
        30, admin.get("/employees?count=exact&withinManagerId=" + middle).count("/totalCount"));
  }

  @Test
  void circlesInAFileFailWithTheirPath() {
    Answer job =
        scene.units(
            "",
            "{externalId:'a', name:'A', parentExternalId:'c'}",
            "{externalId:'b', name:'B', parentExternalId:'a'}",
            "{externalId:'c', name:'C', parentExternalId:'b'}",
            "{externalId:'below', name:'X', parentExternalId:'b'}",
            "{externalId:'self', name:'S', parentExternalId:'self'}",
            "{externalId:'fine', name:'F'}");
    counts(job, 6, 1, 0, 0, 5);
    assertEquals(
        List.of(
            "1 a: /parentExternalId CYCLE",
            "2 b: /parentExternalId CYCLE",
            "3 c: /parentExternalId CYCLE",
            "4 below: /parentExternalId UNKNOWN_REFERENCE",
            "5 self: /parentExternalId CYCLE"),
        scene.problems(job));
    String message =
        admin
            .get("/imports/" + job.id() + "/rows?outcome=failed")
            .text("/items/0/errors/0/message");
    assertTrue(message.matches("This would close a circle: (. > ){3}.\\."), message);
  }

  @Test
  void circleWithWhatIsThereAlreadyFails() {
    scene.units(
        "", "{externalId:'a', name:'A'}", "{externalId:'b', name:'B', parentExternalId:'a'}");
    Answer job =
        scene.units(
            "",
            "{externalId:'a', name:'New', parentExternalId:'b'}",
            "{externalId:'c', name:'C', parentExternalId:'b'}");
    counts(job, 2, 1, 0, 0, 1);
    assertEquals("A", admin.get("/org-units/by-external-id/a").text("/name"));
    Answer turned =
        scene.units(
            "", "{externalId:'a', name:'A', parentExternalId:'b'}", "{externalId:'b', name:'B'}");
    counts(turned, 2, 0, 2, 0, 0);
    assertEquals("b", admin.get("/org-units/by-external-id/a").text("/parentExternalId"));
  }

  @Test
  void whatHangsOnARowThatFailsFailsToo() {
    Answer job =
        scene.units(
            "",
            "{externalId:'leaf', name:'L', parentExternalId:'mid'}",
            "{externalId:'mid', name:'M', parentExternalId:'bad'}",
            "{externalId:'bad', name:''}",
            "{externalId:'fine', name:'F'}");
    counts(job, 4, 1, 0, 0, 3);
    assertEquals(
        List.of(
            "1 leaf: /parentExternalId UNKNOWN_REFERENCE",
            "2 mid: /parentExternalId UNKNOWN_REFERENCE",
            "3 bad: /name BLANK"),
        scene.problems(job));
  }
}

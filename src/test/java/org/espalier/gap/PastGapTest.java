package org.espalier.gap;

import static org.espalier.gap.GapScene.item;
import static org.espalier.gap.GapScene.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** Gaps as they were. */
@QuarkusTest
class PastGapTest {

  private final GapScene scene = new GapScene();
  private final Client admin = scene.admin;

  /** What was true then, however things stand now. */
  @Test
  void pastIsToldAsItWas() {
    scene.require("a", "CORE", "2", ", weight:2");
    scene.require("b", "JOB", "5", ", jobExternalId:'dba'");
    scene.require("c", "FUNCTIONAL", "5", ", orgUnitExternalId:'lab'");
    scene.require("d", "FUNCTIONAL", "5", ", jobFamilyExternalId:'tech'");
    scene.rate("a", "1");
    String before = scene.gap("").at("/items").toString();
    Instant then = Instant.now().truncatedTo(ChronoUnit.MICROS);
    scene.require("a", "CORE", "10", ", weight:3, critical:true");
    scene.require("e", "CORE", "10", "");
    admin.put("org-units", "lab", "{name:'L', parentExternalId:'shop'}").expect(200);
    admin.put("job-families", "data", "{name:'D'}").expect(200);
    admin.put("jobs", "dba", "{title:'DBA'}").expect(200);
    scene.employ("shop", "clerk");
    scene.rate("a", "7");
    assertEquals(List.of("a", "e"), names(scene.gap("")));
    Answer past = scene.gap("?asOf=" + then);
    assertEquals(
        List.of("a", "b", "c", "d"),
        names(past).stream().filter(name -> !name.equals("e")).toList());
    item(past, "a", "{required:2, actual:1, weight:2, critical:false, status:'BELOW'}");
    assertTrue(before.contains("\"required\":2"));
    assertEquals(then.toString(), past.text("/asOf"));
  }

  @Test
  void dayMeansItsEnd() {
    scene.require("a", "CORE", "5", "");
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'ana', competencyExternalId:'a', source:'MANAGER', level:3, observedAt:'2025-03-10T12:00:00Z',"
                + " validUntil:'2025-04-10T12:00:00Z'}")
        .expect(201);
    for (String[] day :
        new String[][] {
          {"2025-03-09", "UNASSESSED"},
          {"2025-03-10", "BELOW"},
          {"2025-03-10T11:59:59Z", "UNASSESSED"},
          {"2025-03-10T12:00:00Z", "BELOW"},
          {"2025-03-10T13:00:00%2B01:00", "BELOW"},
          {"2025-04-09", "BELOW"},
          {"2025-04-10", "UNASSESSED"},
          {"2025-04-10T11:59:59.999999Z", "BELOW"},
          {"2025-04-10T12:00:00Z", "UNASSESSED"}
        }) {
      assertEquals(day[1], scene.gap("?asOf=" + day[0]).text("/items/0/status"), day[0]);
    }
    assertEquals(Set.of("?asOf INVALID_FORMAT"), scene.gapProblem("?asOf=yesterday", 400).faults());
  }
}

package org.espalier.learning.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgramDefinitionTest {

  private final Curriculum curriculum = new Curriculum();
  private final Client admin = curriculum.admin;

  @Test
  void whatIsSentIsRead() {
    Answer master = admin.get(Client.byExternalId("activities", "master")).expect(200);
    assertTrue(master.at("/program/ordered").asBoolean());
    assertEquals(List.of("ALL", "N_OF", "ELECTIVES"), master.texts("/program/steps", "/rule"));
    assertEquals(2, master.count("/program/steps/1/count"));
    assertEquals(
        List.of("c", "d", "e"), master.texts("/program/steps/1/activities", "/activityExternalId"));
    assertTrue(master.at("/program/steps/0/unlockAfterDays").isNull());
    assertTrue(admin.get(Client.byExternalId("activities", "a")).at("/program").isNull());
  }

  @Test
  void exportIsAnImport() {
    for (String type : List.of("application/x-ndjson", "text/csv")) {
      String file = admin.with("Accept", type).get("/exports/activities").expect(200).body();
      Answer again =
          admin.importFile("activities", "", type, file.getBytes(StandardCharsets.UTF_8));
      assertEquals(13, again.count("/counts/unchanged"), again::body);
    }
  }

  @Test
  void contradictionsAreRefused() {
    refused(
        Curriculum.program(
            "",
            Curriculum.step("S", "ALL", "count:1,", "a"),
            Curriculum.step("T", "N_OF", "count:3,", "a", "b"),
            Curriculum.step("U", "ALL", "", "p", "nowhere")),
        400,
        "/program/steps/0/count EXCLUSIVE",
        "/program/steps/1/activities/0/activityExternalId DUPLICATE",
        "/program/steps/1/count OUT_OF_RANGE");
    refused(
        Curriculum.program("", Curriculum.step("U", "ALL", "", "p", "nowhere")),
        422,
        "/program/steps/0/activities/0/activityExternalId CYCLE",
        "/program/steps/0/activities/1/activityExternalId UNKNOWN_REFERENCE");
    refused(
        Curriculum.program("", Curriculum.step("E", "ELECTIVES", "", "a")),
        400,
        "/program/steps OUT_OF_RANGE");
    refused(
        Curriculum.program("", Curriculum.step("N", "N_OF", "", "a")),
        400,
        "/program/steps OUT_OF_RANGE",
        "/program/steps/0/count REQUIRED");
    refused(Curriculum.program(""), 400, "/program/steps TOO_FEW");
    refused(
        "{title:'C', type:'COURSE', program:{steps:["
            + Curriculum.step("S", "ALL", "", "a")
            + "]}}",
        422,
        "/program EXCLUSIVE");
  }

  @Test
  void circleIsRefusedWithItsPath() {
    Answer refused =
        admin.put(
            "activities",
            "basics",
            Curriculum.program("", Curriculum.step("S", "ALL", "", "a", "master")));
    assertEquals(Set.of("/program CYCLE"), refused.problem(422, "UNPROCESSABLE").faults());
    String message = refused.text("/errors/0/message");
    assertTrue(
        Set.of("basics > master > basics", "master > basics > master").stream()
            .anyMatch(turn -> message.equals("They would need each other: " + turn + ".")),
        message);
    admin
        .put(
            "activities",
            "a",
            "{title:'a', type:'COURSE', prerequisites:[{activityExternalId:'master'}]}")
        .problem(422, "UNPROCESSABLE");
  }

  @Test
  void circleInAFileFailsItsMembersOnly() {
    Answer job =
        admin.importRows(
            "activities",
            row("x", "y"),
            row("y", "z"),
            row("z", "x"),
            row("outer", "inner"),
            row("inner", "a"),
            row("lost", "broken"),
            "{externalId:'broken', title:'', type:'COURSE'}");
    assertEquals(2, job.count("/counts/created"), job::body);
    Set<String> failed = new TreeSet<>();
    admin
        .get("/imports/" + job.id() + "/rows?outcome=failed")
        .expect(200)
        .at("/items")
        .forEach(row ->
            failed.add(row.at("/externalId").asText() + " " + row.at("/errors/0/code").asText()));
    assertEquals(
        Set.of("x CYCLE", "y CYCLE", "z CYCLE", "lost UNKNOWN_REFERENCE", "broken BLANK"), failed);
  }

  @Test
  void partsCannotBeDeleted() {
    admin.delete("/activities/" + admin.id("activities", "c")).problem(409, "IN_USE");
    admin.delete("/activities/" + admin.id("activities", "master")).expect(204);
    admin.delete("/activities/" + admin.id("activities", "c")).expect(204);
  }

  private void refused(String body, int status, String... faults) {
    Answer answer = admin.put("activities", "p", body).expect(status);
    assertEquals(Set.of(faults), answer.faults());
  }

  private static String row(String externalId, String part) {
    return "{externalId:'"
        + externalId
        + "', "
        + Curriculum.program("", Curriculum.step("S", "ALL", "", part)).substring(1);
  }
}

package org.espalier.learning.assignments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentsTest {

  private static final String ANA_FILM = "employeeExternalId:'ana', activityExternalId:'film'";

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;
  private final Client boss = academy.as("boss");
  private final Client ana = academy.as("ana");

  @Test
  void personHasAnActivityToDoOnce() {
    UUID first = assign(boss, "externalId:'first', " + ANA_FILM).expect(201).id();
    Answer second = assign(boss, ANA_FILM).problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/activityExternalId DUPLICATE"), second.faults());
    assertTrue(second.text("/errors/0/message").contains("\"first\""), second.body());
    assign(boss, "employeeExternalId:'bob', activityExternalId:'film'").expect(201);
    step(boss, first, "CANCELLED").expect(200);
    assign(boss, ANA_FILM).expect(201);
  }

  @Test
  void fileAssignsAnActivityOnceToo() {
    Answer job =
        admin.importRows(
            "assignments",
            "{externalId:'1', " + ANA_FILM + "}",
            "{externalId:'2', " + ANA_FILM + "}",
            "{externalId:'3', " + ANA_FILM + ", state:'COMPLETED'}",
            "{externalId:'4', employeeExternalId:'bob', activityExternalId:'film'}");
    assertEquals(3, job.count("/counts/created"));
    Answer failed = admin.get("/imports/" + job.id() + "/rows?outcome=failed").expect(200);
    assertEquals(List.of("2"), failed.texts("/items", "/externalId"));
    assertEquals("DUPLICATE", failed.text("/items/0/errors/0/code"));
    assertEquals("IMPORT", admin.get(Client.byExternalId("assignments", "1")).text("/origin"));
  }

  @Test
  void stepsAreTakenInOrderAndKept() {
    UUID id = assign(boss, ANA_FILM).expect(201).id();
    Answer byHand = step(boss, id, "COMPLETED").problem(409, "ILLEGAL_TRANSITION");
    assertEquals(List.of("IN_PROGRESS", "WAIVED", "CANCELLED"), byHand.texts("/allowed", ""));
    assertEquals("IN_PROGRESS", step(ana, id, "IN_PROGRESS").expect(200).text("/state"));
    boss.post("/assignments/" + id + "/transitions", "{to:'WAIVED', comment:'knows it'}")
        .expect(200);
    Answer over = step(boss, id, "IN_PROGRESS").problem(409, "ILLEGAL_TRANSITION");
    assertEquals(List.of(), over.texts("/allowed", ""));
    Answer unknown = step(boss, id, "DONE").problem(400, "INVALID_REQUEST");
    assertEquals(Set.of("/to NOT_ALLOWED"), unknown.faults());
    List<String> kept = new ArrayList<>();
    for (JsonNode one : ana.get("/assignments/" + id + "/transitions").expect(200).json()) {
      kept.add(
          "%s>%s %s %s"
              .formatted(
                  one.at("/from").asText(),
                  one.at("/to").asText(),
                  one.at("/by").asText(),
                  one.at("/comment").asText()));
    }
    assertEquals(
        List.of("ASSIGNED>IN_PROGRESS person-ana null", "IN_PROGRESS>WAIVED person-boss knows it"),
        kept);
  }

  @Test
  void peopleManageOnlyWhatTheyAssignedThemselves() {
    UUID id = assign(boss, ANA_FILM).expect(201).id();
    step(ana, id, "WAIVED").problem(403, "FORBIDDEN");
    step(ana, id, "CANCELLED").problem(403, "FORBIDDEN");
    ana.patch("/assignments/" + id, "{due:'2030-01-01'}").problem(403, "FORBIDDEN");
    boss.patch("/assignments/" + id, "{due:'2030-01-01'}").expect(200);
    Answer own = assign(ana, "employeeExternalId:'ana', activityExternalId:'law-talk'");
    assertEquals("SELF", own.expect(201).text("/origin"));
    ana.patch("/assignments/" + own.id(), "{due:'2030-01-01'}").expect(200);
    step(ana, own.id(), "WAIVED").problem(403, "FORBIDDEN");
    step(ana, own.id(), "CANCELLED").expect(200);
    step(boss, id, "WAIVED").expect(200);
  }

  @Test
  void nobodyPatchesAStepThatIsNotTheirs() {
    UUID id = assign(boss, ANA_FILM).expect(201).id();
    Answer done = ana.patch("/assignments/" + id, "{state:'COMPLETED'}");
    assertEquals(Set.of("/state IMMUTABLE"), done.problem(422, "UNPROCESSABLE").faults());
    ana.patch("/assignments/" + id, "{state:'WAIVED'}").problem(403, "FORBIDDEN");
    boss.patch("/assignments/" + id, "{state:'WAIVED'}").expect(200);
    assertEquals("WAIVED", ana.get("/assignments/" + id).text("/state"));
  }

  @Test
  void originFollowsFromWhoAssigns() {
    Answer claimed = assign(ana, ANA_FILM + ", origin:'MANAGER'").problem(400, "INVALID_REQUEST");
    assertEquals(Set.of("/origin NOT_ALLOWED"), claimed.faults());
    assertEquals("MANAGER", assign(boss, ANA_FILM).expect(201).text("/origin"));
    Client learningAdmin = academy.tenant.as("learning-admin");
    Answer rule =
        assign(learningAdmin, "employeeExternalId:'eve', activityExternalId:'film', origin:'RULE'");
    assertEquals("RULE", rule.expect(201).text("/origin"));
  }

  @Test
  void strangersNeitherSeeNorAssign() {
    UUID id = assign(boss, ANA_FILM).expect(201).id();
    for (Client stranger : List.of(academy.as("eve"), academy.as("bob"))) {
      stranger.get("/assignments/" + id).problem(404, "NOT_FOUND");
      step(stranger, id, "IN_PROGRESS").problem(404, "NOT_FOUND");
      assertEquals(0, stranger.get("/assignments").expect(200).at("/items").size());
      Answer refused = assign(stranger, "employeeExternalId:'ana', activityExternalId:'law-talk'");
      assertEquals(
          Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
          refused.problem(422, "UNPROCESSABLE").faults());
    }
    assertEquals(1, ana.get("/assignments").expect(200).at("/items").size());
    assertEquals(1, boss.get("/assignments").expect(200).at("/items").size());
  }

  @Test
  void onlyThoseWhoAdministerLearningDelete() {
    UUID id = assign(boss, ANA_FILM).expect(201).id();
    ana.delete("/assignments/" + id).problem(403, "FORBIDDEN");
    boss.delete("/assignments/" + id).problem(403, "FORBIDDEN");
    academy.tenant.as("learning-admin").delete("/assignments/" + id).expect(204);
    ana.get("/assignments/" + id).problem(410, "GONE");
    assign(boss, ANA_FILM).expect(201);
  }

  @Test
  void overdueFollowsFromTheDayAndTheState() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    UUID late = assign(boss, ANA_FILM + ", due:'" + today.minusDays(1) + "'").expect(201).id();
    Answer inTime =
        assign(boss, "employeeExternalId:'bob', activityExternalId:'film', due:'" + today + "'");
    assertEquals("false", inTime.expect(201).text("/overdue"));
    step(ana, late, "IN_PROGRESS").expect(200);
    assertEquals("true", ana.get("/assignments/" + late).text("/overdue"));
    assertEquals(List.of(late.toString()), overdue("true"));
    assertEquals(List.of(inTime.id().toString()), overdue("false"));
    step(boss, late, "CANCELLED").expect(200);
    assertEquals("false", ana.get("/assignments/" + late).text("/overdue"));
    assertEquals(List.of(), overdue("true"));
  }

  @Test
  void assignmentStaysWithItsPersonAndActivity() {
    admin.create("assignments", "x", "{" + ANA_FILM + "}");
    Answer refused =
        admin.put("assignments", "x", "{employeeExternalId:'bob', activityExternalId:'law-talk'}");
    assertEquals(
        Set.of("/activityExternalId IMMUTABLE", "/employeeExternalId IMMUTABLE"),
        refused.problem(422, "UNPROCESSABLE").faults());
  }

  private List<String> overdue(String wanted) {
    return boss.get("/assignments?overdue=" + wanted).expect(200).texts("/items", "/id");
  }

  private static Answer assign(Client who, String members) {
    return who.post("/assignments", "{" + members + "}");
  }

  private static Answer step(Client who, UUID id, String to) {
    return who.post("/assignments/" + id + "/transitions", "{to:'" + to + "'}");
  }
}

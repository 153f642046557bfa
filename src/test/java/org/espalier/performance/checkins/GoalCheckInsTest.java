package org.espalier.performance.checkins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GoalCheckInsTest {

  private static final String RESULTS =
      ", keyResults:[{key:'up', name:'Up', type:'NUMBER', start:10, target:30, weight:2},"
          + " {key:'down', name:'Down', type:'PERCENT', start:8, target:2},"
          + " {key:'there', name:'There', type:'MILESTONE'}]";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client ana = tenant.person("ana");

  @BeforeEach
  void organisation() {
    Workshop workshop = new Workshop(admin).furnish();
    workshop.engineer("lead", "");
    workshop.engineer("ana", "lead");
    workshop.engineer("bo", "");
    workshop.engineer("hr", "");
  }

  @Test
  void progressFollowsFromWhatWasToldLast() {
    String goal = active(RESULTS);
    checkIn(
        goal, "confidence:'ON_TRACK', keyResults:[{key:'up', value:20}, {key:'down', value:5}]");
    // (2 × 1/2 + 1/2 + 0) / 4
    assertEquals("0.375", ana.get(goal).expect(200).text("/progress"));
    checkIn(
        goal,
        "confidence:'AT_RISK', comment:'slips', keyResults:[{key:'up', value:5}, {key:'there', value:1}]");
    Answer seen = ana.get(goal).expect(200);
    // (0 + 1/2 + 1) / 4
    assertEquals("0.375", seen.text("/progress"));
    assertEquals(List.of("5", "5", "1"), seen.texts("/keyResults", "/current"));
    assertEquals(List.of("0", "0.5", "1"), seen.texts("/keyResults", "/progress"));
    assertEquals("AT_RISK", seen.text("/confidence"));
    Answer list = ana.get(goal + "/check-ins").expect(200);
    assertEquals(List.of("null", "slips"), list.texts("/items", "/comment"));
  }

  @Test
  void progressOfAnyMomentIsKnown() {
    String goal = active(RESULTS);
    String before = ana.get(goal + "/progress").expect(200).text("/asOf");
    checkIn(goal, "confidence:'ON_TRACK', keyResults:[{key:'up', value:30}]");
    String between = ana.get(goal + "/progress").expect(200).text("/asOf");
    checkIn(goal, "confidence:'OFF_TRACK', keyResults:[{key:'there', value:1}]");
    assertEquals("0", ana.get(goal + "/progress?asOf=" + before).text("/progress"));
    Answer then = ana.get(goal + "/progress?asOf=" + between).expect(200);
    assertEquals("0.5", then.text("/progress"));
    assertEquals("ON_TRACK", then.text("/confidence"));
    assertEquals("0.75", ana.get(goal + "/progress").text("/progress"));
  }

  @Test
  void withoutKeyResultsTheLastCheckInSaysIt() {
    String goal = active("");
    assertEquals("null", ana.get(goal).text("/progress"));
    checkIn(goal, "confidence:'ON_TRACK', progress:0.4");
    checkIn(goal, "confidence:'AT_RISK'");
    assertEquals("0.4", ana.get(goal).text("/progress"));
    assertEquals("AT_RISK", ana.get(goal).text("/confidence"));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    String goal = active(RESULTS);
    Answer refused =
        ana.post(
            goal + "/check-ins",
            "{confidence:'ON_TRACK', progress:0.5, keyResults:[{key:'none', value:1}, {key:'there', value:0.5}]}");
    refused.problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of(
            "/progress EXCLUSIVE",
            "/keyResults/0/key UNKNOWN_REFERENCE",
            "/keyResults/1/value NOT_ALLOWED"),
        refused.faults());
    Answer shape =
        ana.post(
            goal + "/check-ins",
            "{progress:1.5, keyResults:[{key:'up', value:1}, {key:'up', value:2}]}");
    shape.problem(400, "INVALID_REQUEST");
    ana.post(goal + "/transitions", "{to:'ACHIEVED'}").expect(200);
    ana.post(goal + "/check-ins", "{confidence:'ON_TRACK'}").problem(409, "CONFLICT");
  }

  @Test
  void whoSetsGoalsChecksIn() {
    String goal = active(RESULTS);
    tenant.person("lead").post(goal + "/check-ins", "{confidence:'ON_TRACK'}").expect(201);
    Client bo = tenant.person("bo");
    bo.post(goal + "/check-ins", "{confidence:'ON_TRACK'}").problem(404, "NOT_FOUND");
    bo.get(goal + "/check-ins").problem(404, "NOT_FOUND");
    bo.get(goal + "/progress").problem(404, "NOT_FOUND");
    Client partner = tenant.caller("hr", List.of("hr-partner"), List.of(), "hr");
    Answer seen = partner.get(goal + "/check-ins").expect(200);
    partner.get(goal + "/check-ins/" + seen.text("/items/0/id")).expect(200);
    partner.post(goal + "/check-ins", "{confidence:'ON_TRACK'}").problem(403, "FORBIDDEN");
    UUID units =
        admin.create("goals", "u", "{title:'U', orgUnitExternalId:'unit', state:'ACTIVE'}");
    bo.post("/goals/" + units + "/check-ins", "{confidence:'ON_TRACK'}").problem(403, "FORBIDDEN");
    admin.post("/goals/" + units + "/check-ins", "{confidence:'ON_TRACK'}").expect(201);
    bo.get("/goals/" + units + "/check-ins").expect(200);
  }

  @Test
  void theGraphTellsThem() {
    String goal = active(RESULTS);
    UUID id = UUID.fromString(goal.substring(goal.lastIndexOf('/') + 1));
    new Graphql(ana)
        .data(
            "mutation { recordGoalCheckIn(goalId: \"%s\", input: {confidence: ON_TRACK, keyResults: [{key: \"up\", value: 25}]}) { goalCheckIn { id } } }"
                .formatted(id));
    Answer seen =
        new Graphql(ana)
            .data(
                "{ goal(id: \"%s\") { progress checkIns { nodes { keyResults { key value } } } } }"
                    .formatted(id));
    assertEquals("0.375", seen.text("/data/goal/progress"));
    assertEquals("up", seen.text("/data/goal/checkIns/nodes/0/keyResults/0/key"));
  }

  private String active(String more) {
    UUID id =
        admin.create(
            "goals", "g", "{title:'G', employeeExternalId:'ana', state:'ACTIVE'" + more + "}");
    return "/goals/" + id;
  }

  private void checkIn(String goal, String what) {
    ana.post(goal + "/check-ins", "{" + what + "}").expect(201);
  }
}

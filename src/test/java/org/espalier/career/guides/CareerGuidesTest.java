package org.espalier.career.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.career.Ladder;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** Who could guide somebody to a job. */
@QuarkusTest
class CareerGuidesTest {

  private final Ladder ladder = new Ladder();
  private final Client admin = ladder.admin;
  private final String lead = admin.id("jobs", "lead").toString();
  private final String path = "/employees/" + ladder.ana + "/career-guides";

  @Test
  void mentorsAreRankedByWhatTheyCoverOfTheGap() {
    mentor("bea", "sql", "5");
    mentor("carl", "people", "2");
    mentor("dora", "people", "3");
    ladder.rate("dora", "sql", "3");
    mentor("emil", "sql", "2");
    mentor("fay", "prose", "5");
    Answer guides = guides("");
    assertEquals("lead", guides.text("/target/externalId"));
    assertEquals("clerk", guides.text("/from/externalId"));
    assertEquals(List.of("dora", "carl", "bea"), guides.texts("/mentors", "/employee/externalId"));
    // sql lacks 1 of 4 with the weight 1, people 1 of 4 with the weight 3.
    assertEquals(List.of("1", "0.75", "0.25"), shares(guides));
    assertEquals("0.75", guides.number("/mentors/1/coverage/numerator").toPlainString());
    assertEquals("1", guides.number("/mentors/1/coverage/denominator").toPlainString());
    assertEquals(
        List.of("people", "sql"),
        guides.texts("/mentors/0/competencies", "/competency/externalId"));
    assertEquals("3", guides.number("/mentors/2/competencies/0/required").toPlainString());
    assertEquals(List.of("dora"), guides("&limit=1").texts("/mentors", "/employee/externalId"));
  }

  @Test
  void whatMentorsCanIsNotTold() {
    mentor("bea", "sql", "5");
    Answer guides = guides("");
    Set<String> told =
        Set.copyOf(
            guides.at("/mentors/0/competencies/0").properties().stream()
                .map(member -> member.getKey())
                .toList());
    assertEquals(Set.of("competency", "required"), told);
    assertFalse(guides.body().contains("actual"), guides::body);
  }

  @Test
  void onlyThoseAreFoundWhoOfferedItAndAreThere() {
    ladder.employ("silent", "jobExternalId:'lead'");
    ladder.rate("silent", "sql", "5");
    mentor("gone", "sql", "5");
    admin.put("employees", "gone", "{givenName:'G', familyName:'X', status:'INACTIVE'}");
    mentor("withdrawn", "sql", "5");
    admin.delete("/mentor-profiles/" + admin.id("mentor-profiles", "withdrawn")).expect(204);
    mentor("pausing", "sql", "5");
    admin
        .patch("/mentor-profiles/" + admin.id("mentor-profiles", "pausing"), "{status:'INACTIVE'}")
        .expect(200);
    model("example", "lead");
    ladder.rate("example", "sql", "5");
    offer("ana", "mentor:true, roleModel:true");
    Answer guides = guides("");
    assertEquals(List.of(), guides.texts("/mentors", "/employee/externalId"));
    assertEquals(List.of("example"), guides.texts("/roleModels", "/employee/externalId"));
  }

  @Test
  void roleModelsWhoCameFromTheSameJobComeFirst() {
    model("jo", "lead");
    model("ivy", "writer", "lead", "chief");
    model("hal", "clerk", "lead");
    model("kim", "clerk", "chief");
    Answer guides = guides("");
    assertEquals(List.of("hal", "jo", "ivy"), guides.texts("/roleModels", "/employee/externalId"));
    assertTrue(guides.at("/roleModels/0/sameStart").asBoolean());
    assertEquals("clerk", guides.text("/roleModels/0/cameFromJob/externalId"));
    assertTrue(guides.at("/roleModels/0/heldUntil").isNull());
    assertTrue(guides.at("/roleModels/1/heldSince").isNull());
    assertTrue(guides.at("/roleModels/1/cameFromJob").isNull());
    assertEquals("writer", guides.text("/roleModels/2/cameFromJob/externalId"));
    assertFalse(guides.at("/roleModels/2/sameStart").asBoolean());
    assertTrue(
        guides.text("/roleModels/2/heldSince").compareTo(guides.text("/roleModels/2/heldUntil"))
            < 0);
    String since = guides.text("/roleModels/0/heldSince");
    admin.put(
        "employees",
        "hal",
        "{givenName:'H', familyName:'X', jobExternalId:'lead', location:'Elsewhere'}");
    Answer moved = guides("");
    assertEquals(since, moved.text("/roleModels/0/heldSince"), "the job stayed the same");
    assertEquals("clerk", moved.text("/roleModels/0/cameFromJob/externalId"));
  }

  @Test
  void theJobThatSomebodyWantsMostIsTheUsualTarget() {
    Set<String> nothing = Set.of("?jobId UNKNOWN_REFERENCE");
    assertEquals(nothing, admin.get(path).problem(422, "UNPROCESSABLE").faults());
    admin.put("positions", "desk", "{title:'Desk', jobExternalId:'lead'}").expect(201);
    wish("a", "jobExternalId:'chief'");
    wish("b", "jobExternalId:'writer', priority:2");
    wish("c", "positionExternalId:'desk', priority:1");
    assertEquals("lead", admin.get(path).expect(200).text("/target/externalId"));
    admin.delete("/career-aspirations/" + admin.id("career-aspirations", "c")).expect(204);
    assertEquals("writer", admin.get(path).expect(200).text("/target/externalId"));
    wish("b", "jobExternalId:'writer', status:'INACTIVE'");
    assertEquals("chief", admin.get(path).expect(200).text("/target/externalId"));
    assertEquals(
        nothing,
        admin.get(path + "?jobId=" + UUID.randomUUID()).problem(422, "UNPROCESSABLE").faults());
    assertEquals(
        Set.of("?limit OUT_OF_RANGE", "?jobId INVALID_FORMAT"),
        admin.get(path + "?limit=51&jobId=x").problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void whoSeesTheGapMayAsk() {
    wish("a", "jobExternalId:'lead'");
    ladder.employ("ben", "jobExternalId:'clerk'");
    ladder.employ("boss", "jobExternalId:'lead'");
    admin.put(
        "employees",
        "ana",
        "{givenName:'ana', familyName:'X', jobExternalId:'clerk', managerExternalId:'boss'}");
    for (String person : List.of("ana", "boss")) {
      ladder.tenant.person(person).get(path).expect(200);
    }
    ladder.tenant.person("ben").get(path).problem(404, "NOT_FOUND");
    ladder.tenant.as("learning-admin").get(path).problem(404, "NOT_FOUND");
    ladder.tenant.program("employees:read").get(path).problem(403, "FORBIDDEN");
    Client program = ladder.tenant.program("gaps:read");
    program.get(path + "?jobId=" + lead).expect(200);
    program.get(path).problem(403, "FORBIDDEN");
    ladder.tenant.program("gaps:read", "career-aspirations:read").get(path).expect(200);
  }

  @Test
  void graphTellsTheSameOfManyWithAsManyStatements() {
    mentor("bea", "sql", "5");
    model("hal", "clerk", "lead");
    wish("a", "jobExternalId:'lead'");
    String one = "employee(externalId: \"ana\") { careerGuides { " + ASKED + " } }";
    Answer told = ladder.tenant.graphql().data("{ " + one + " }");
    Answer rest = admin.get(path).expect(200);
    for (String list : List.of("mentors", "roleModels")) {
      assertEquals(
          rest.texts("/" + list, "/employee/externalId"),
          told.texts("/data/employee/careerGuides/" + list, "/employee/externalId"));
    }
    assertEquals(
        rest.number("/mentors/0/coverage/share"),
        told.number("/data/employee/careerGuides/mentors/0/coverage/share"));
    String few = "{ employees(first: 1) { nodes { careerGuides(jobId: \"%s\") { %s } } } }";
    int statements = statements(few.formatted(lead, ASKED));
    assertEquals(statements, statements(few.replace("1)", "5)").formatted(lead, ASKED)));
    assertTrue(
        ladder
            .tenant
            .graphql()
            .data("{ employee(externalId: \"bea\") { careerGuides { asOf } } }")
            .at("/data/employee/careerGuides")
            .isNull());
    ladder
        .tenant
        .graphql()
        .refused(
            "QUERY_TOO_COMPLEX", "{ employees(first: 200) { nodes { careerGuides { asOf } } } }");
  }

  private static final String ASKED =
      "mentors { employee { externalId } coverage { share } } roleModels { employee { externalId } sameStart }";

  private int statements(String query) {
    return ladder.tenant.statements(() -> ladder.tenant.graphql().data(query)).size();
  }

  private Answer guides(String rest) {
    return admin.get(path + "?jobId=" + lead + rest).expect(200);
  }

  private static List<String> shares(Answer guides) {
    return List.of(0, 1, 2).stream()
        .map(i -> guides.number("/mentors/" + i + "/coverage/share").toPlainString())
        .toList();
  }

  private void wish(String externalId, String rest) {
    admin.put("career-aspirations", externalId, "{employeeExternalId:'ana', " + rest + "}");
  }

  private void mentor(String person, String competency, String level) {
    ladder.employ(person, "jobExternalId:'clerk'");
    ladder.rate(person, competency, level);
    offer(person, "mentor:true");
  }

  /** Somebody who had these jobs one after the other. */
  private void model(String person, String... jobs) {
    for (String job : jobs) {
      admin.put(
          "employees",
          person,
          "{givenName:'" + person + "', familyName:'X', jobExternalId:'" + job + "'}");
    }
    offer(person, "roleModel:true");
  }

  private void offer(String person, String rest) {
    admin.create("mentor-profiles", person, "{employeeExternalId:'" + person + "', " + rest + "}");
  }
}

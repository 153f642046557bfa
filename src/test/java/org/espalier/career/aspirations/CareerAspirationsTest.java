package org.espalier.career.aspirations;

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

/** What people want to become, and who writes it down. */
@QuarkusTest
class CareerAspirationsTest {

  private final Ladder ladder = new Ladder();
  private final Client admin = ladder.admin;
  private final Client ana = ladder.tenant.person("ana");

  @Test
  void peopleWriteTheirOwn() {
    UUID id = ana.put("career-aspirations", "w", wish("ana", "lead", ", priority:2")).id();
    ana.put("career-aspirations", "v", wish("ana", "chief", ", priority:1")).expect(201);
    assertEquals(
        List.of("chief", "lead"),
        ana.get("/career-aspirations?sort=priority").expect(200).texts("/items", "/jobExternalId"));
    assertEquals(
        "NOW",
        ana.patch("/career-aspirations/" + id, "{horizon:'NOW'}").expect(200).text("/horizon"));
    ana.delete("/career-aspirations/" + id).expect(204);
    ana.get("/career-aspirations/" + id).expect(410);
  }

  @Test
  void managersWriteThoseOfTheirReports() {
    ladder.employ("boss", "jobExternalId:'lead'");
    admin
        .put(
            "employees",
            "ana",
            "{givenName:'Ana', familyName:'Lee', jobExternalId:'clerk', managerExternalId:'boss'}")
        .expect(200);
    Client boss = ladder.tenant.person("boss");
    boss.put("career-aspirations", "w", wish("ana", "lead", "")).expect(201);
    assertEquals(1, boss.get("/career-aspirations").expect(200).at("/items").size());
    assertEquals(
        Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
        ana.put("career-aspirations", "x", wish("boss", "chief", ""))
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void othersNeitherReadNorWrite() {
    UUID id = admin.create("career-aspirations", "w", wish("ana", "lead", ""));
    ladder.employ("ben", "jobExternalId:'clerk'");
    Client ben = ladder.tenant.person("ben");
    ben.get("/career-aspirations/" + id).problem(404, "NOT_FOUND");
    assertEquals(0, ben.get("/career-aspirations").expect(200).at("/items").size());
    ben.patch("/career-aspirations/" + id, "{note:'no'}").problem(404, "NOT_FOUND");
    ben.delete("/career-aspirations/" + id).problem(404, "NOT_FOUND");
    assertEquals(
        Set.of("/employeeExternalId IMMUTABLE"),
        ben.put("career-aspirations", "w", wish("ben", "lead", ""))
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void whoReadsEverythingDoesNotThereforeWrite() {
    UUID id = admin.create("career-aspirations", "w", wish("ana", "lead", ""));
    ladder.employ("ben", "jobExternalId:'clerk'");
    Client ben =
        ladder.tenant.caller(
            "ben", List.of("integration", "employee"), List.of("career-aspirations:read"), "ben");
    ben.get("/career-aspirations/" + id).expect(200);
    ben.delete("/career-aspirations/" + id).problem(403, "FORBIDDEN");
    ben.patch("/career-aspirations/" + id, "{note:'no'}").problem(422, "UNPROCESSABLE");
    admin.get("/career-aspirations/" + id).expect(200);
  }

  @Test
  void hrPartnersOnlyRead() {
    admin.create("org-units", "lab", "{name:'Laboratory'}");
    ladder.employ("hana", "orgUnitExternalId:'lab'");
    ladder.employ("leo", "orgUnitExternalId:'lab'");
    UUID id = admin.create("career-aspirations", "w", wish("leo", "lead", ""));
    Client partner = ladder.tenant.caller("hana", List.of("hr-partner"), List.of(), "hana");
    partner.get("/career-aspirations/" + id).expect(200);
    partner.patch("/career-aspirations/" + id, "{note:'no'}").problem(403, "FORBIDDEN");
    partner.delete("/career-aspirations/" + id).problem(403, "FORBIDDEN");
    partner.put("career-aspirations", "x", wish("leo", "chief", "")).problem(403, "FORBIDDEN");
  }

  @Test
  void everyFaultIsNamed() {
    Answer refused = admin.put("career-aspirations", "w", "{horizon:'SOON', priority:0}");
    assertEquals(
        Set.of(
            "/employeeExternalId EXCLUSIVE",
            "/jobExternalId REQUIRED",
            "/horizon NOT_ALLOWED",
            "/priority OUT_OF_RANGE"),
        refused.problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void graphTellsThemWithThePerson() {
    admin.create("career-aspirations", "w", wish("ana", "lead", ""));
    Answer answer =
        ladder
            .tenant
            .graphql()
            .data(
                "{ employee(externalId: \"ana\") { careerAspirations { nodes { job { title } employee { givenName } } } } }");
    assertEquals("lead", answer.text("/data/employee/careerAspirations/nodes/0/job/title"));
  }

  @Test
  void aPositionIsWantedWithTheJobThatItHas() {
    position("desk", "lead");
    position("chair", "chief");
    UUID id = ana.put("career-aspirations", "w", wanted("desk", "")).id();
    ana.put("career-aspirations", "w", wanted("desk", ", jobExternalId:'lead'")).expect(200);
    Answer told = ana.get("/career-aspirations/" + id).expect(200);
    assertEquals(
        List.of("desk", "desk", "lead", "lead"),
        List.of(
            told.text("/positionExternalId"),
            told.text("/positionTitle"),
            told.text("/jobExternalId"),
            told.text("/jobTitle")));
    assertEquals(1, told.count("/revision"), "the job is that of the position, named or not");
    position("desk", "writer");
    assertEquals("writer", ana.get("/career-aspirations/" + id).text("/jobExternalId"));
    position("desk", "");
    assertTrue(ana.get("/career-aspirations/" + id).at("/jobId").isNull());
    assertEquals(
        "chief",
        ana.patch("/career-aspirations/" + id, "{positionExternalId:'chair'}")
            .expect(200)
            .text("/jobExternalId"));
    admin.delete("/positions/" + admin.id("positions", "chair")).problem(409, "IN_USE");
    ana.delete("/career-aspirations/" + id).expect(204);
    admin.delete("/positions/" + admin.id("positions", "chair")).expect(204);
    assertTrue(
        ana.get("/career-aspirations?deleted=include").at("/items/0/jobId").isNull(),
        "a deleted position has no job to tell");
  }

  @Test
  void aPositionOfAnotherJobIsRefusedAtBoth() {
    position("desk", "lead");
    position("bare", "");
    for (String position : List.of("desk", "bare")) {
      assertEquals(
          Set.of("/jobExternalId EXCLUSIVE", "/positionExternalId EXCLUSIVE"),
          ana.put("career-aspirations", "w", wanted(position, ", jobExternalId:'chief'"))
              .problem(422, "UNPROCESSABLE")
              .faults());
    }
    assertEquals(
        Set.of("/jobExternalId UNKNOWN_REFERENCE", "/positionExternalId UNKNOWN_REFERENCE"),
        ana.put("career-aspirations", "w", wanted("none", ", jobExternalId:'none'"))
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/jobExternalId REQUIRED"),
        ana.put("career-aspirations", "w", "{employeeExternalId:'ana'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void nobodyWantsTheSamePositionTwice() {
    position("desk", "lead");
    ladder.employ("ben", "jobExternalId:'clerk'");
    UUID id = admin.create("career-aspirations", "w", wanted("desk", ""));
    Set<String> taken = Set.of("/positionExternalId DUPLICATE");
    assertEquals(
        taken,
        ana.put("career-aspirations", "v", wanted("desk", ""))
            .problem(422, "UNPROCESSABLE")
            .faults());
    ana.put("career-aspirations", "job", wish("ana", "lead", "")).expect(201);
    admin
        .put("career-aspirations", "b", "{employeeExternalId:'ben', positionExternalId:'desk'}")
        .expect(201);
    ana.delete("/career-aspirations/" + id).expect(204);
    ana.put("career-aspirations", "v", wanted("desk", "")).expect(201);
    assertEquals(
        taken,
        admin
            .put("career-aspirations", "w", wanted("desk", ""))
            .problem(422, "UNPROCESSABLE")
            .faults());
    Answer both =
        admin.importRows(
            "career-aspirations",
            "{externalId:'x', employeeExternalId:'ana', positionExternalId:'bare'}",
            "{externalId:'y', employeeExternalId:'ana', positionExternalId:'bare'}");
    assertEquals(2, both.count("/counts/failed"), "there is no such position yet");
    position("bare", "");
    Answer one =
        admin.importRows(
            "career-aspirations",
            "{externalId:'x', employeeExternalId:'ana', positionExternalId:'bare'}",
            "{externalId:'y', employeeExternalId:'ana', positionExternalId:'bare'}");
    assertEquals(List.of(1, 1), List.of(one.count("/counts/created"), one.count("/counts/failed")));
  }

  @Test
  void listsAreNarrowedByPositionAndByJobOfEither() {
    position("desk", "lead");
    position("chair", "lead");
    ana.put("career-aspirations", "w", wanted("desk", "")).expect(201);
    ana.put("career-aspirations", "v", wanted("chair", "")).expect(201);
    ana.put("career-aspirations", "u", wish("ana", "lead", "")).expect(201);
    ana.put("career-aspirations", "t", wish("ana", "chief", "")).expect(201);
    assertEquals(
        List.of("u", "v", "w"),
        ana.get("/career-aspirations?sort=externalId&jobId=" + admin.id("jobs", "lead"))
            .expect(200)
            .texts("/items", "/externalId"));
    assertEquals(
        List.of("w"),
        ana.get("/career-aspirations?positionId=" + admin.id("positions", "desk"))
            .expect(200)
            .texts("/items", "/externalId"));
    assertEquals(
        "desk",
        ladder
            .tenant
            .graphql()
            .data(
                "{ careerAspirations(positionId: \""
                    + admin.id("positions", "desk")
                    + "\") { nodes { position { title } job { title } } } }")
            .text("/data/careerAspirations/nodes/0/position/title"));
  }

  @Test
  void exportsNameThePositionAloneSoThatTheyCanBeImported() {
    position("desk", "lead");
    ana.put("career-aspirations", "w", wanted("desk", ", jobExternalId:'lead'")).expect(201);
    String exported = admin.get("/exports/career-aspirations").expect(200).body();
    assertTrue(exported.contains("\"positionExternalId\":\"desk\""), exported);
    assertFalse(exported.contains("\"jobExternalId\":\"lead\""), exported);
    assertEquals(1, admin.importRows("career-aspirations", exported).count("/counts/unchanged"));
  }

  private void position(String externalId, String job) {
    String of = job.isEmpty() ? "" : ", jobExternalId:'" + job + "'";
    admin.put("positions", externalId, "{title:'" + externalId + "'" + of + "}");
  }

  private static String wanted(String position, String rest) {
    return "{employeeExternalId:'ana', positionExternalId:'" + position + "'" + rest + "}";
  }

  private static String wish(String person, String job, String rest) {
    return "{employeeExternalId:'" + person + "', jobExternalId:'" + job + "'" + rest + "}";
  }
}

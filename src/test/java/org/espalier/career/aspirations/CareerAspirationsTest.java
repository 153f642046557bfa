package org.espalier.career.aspirations;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  private static String wish(String person, String job, String rest) {
    return "{employeeExternalId:'" + person + "', jobExternalId:'" + job + "'" + rest + "}";
  }
}

package org.espalier.learning.certifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CertificationsTest {

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final Academy academy = new Academy();
  private final Client admin = academy.admin;
  private final Client boss = academy.as("boss");
  private final Client ana = academy.as("ana");

  @Test
  void statusFollowsFromTheDay() {
    certify("fire", "validity:'P1Y', window:'P30D', grace:'P10D', audience:'job eq \"clerk\"'");
    done("ana", "film", "2024-03-10T09:00:00Z");
    UUID id = academy.id("ana");
    assertEquals("OVERDUE NEVER_EARNED", stand(id, "2024-03-09"));
    assertEquals("COMPLIANT VALID", stand(id, "2024-03-10"));
    assertEquals("COMPLIANT VALID", stand(id, "2025-02-07"));
    assertEquals("DUE_SOON WINDOW_OPEN", stand(id, "2025-02-08"));
    assertEquals("DUE_SOON WINDOW_OPEN", stand(id, "2025-03-09"));
    assertEquals("OVERDUE IN_GRACE", stand(id, "2025-03-10"));
    assertEquals("OVERDUE IN_GRACE", stand(id, "2025-03-19"));
    assertEquals("EXPIRED LAPSED", stand(id, "2025-03-20"));
    done("ana", "film", "2025-04-01T09:00:00Z");
    assertEquals("EXPIRED LAPSED", stand(id, "2025-03-20"));
    Answer now = ana.get("/employees/" + id + "/certifications?asOf=2025-04-02").expect(200);
    assertEquals("2026-04-01", now.text("/items/0/validUntil"));
    assertEquals(List.of("LAPSED", "null"), now.texts("/items/0/cycles", "/endedBy"));
  }

  @Test
  void voidedCompletionEarnsNothingFromThenOn() {
    certify("fire", "audience:'job eq \"clerk\"'");
    UUID completion = done("ana", "film", "2024-03-10T09:00:00Z");
    UUID id = academy.id("ana");
    assertEquals("COMPLIANT VALID", stand(id, today.toString()));
    admin.post("/completions/" + completion + "/voidings", "{reason:'wrong'}").expect(200);
    assertEquals("OVERDUE NEVER_EARNED", stand(id, today.toString()));
    assertEquals("COMPLIANT VALID", stand(id, "2024-04-01"));
  }

  @Test
  void firstOneIsDueAfterTheTimeGiven() {
    certify("fire", "audience:'job eq \"clerk\"', requiredFrom:'2025-01-10', dueWithin:'P30D'");
    UUID id = academy.id("ana");
    assertEquals("none", stand(id, "2025-01-09"));
    assertEquals("DUE_SOON NEVER_EARNED", stand(id, "2025-01-10"));
    assertEquals("DUE_SOON NEVER_EARNED", stand(id, "2025-02-09"));
    assertEquals("OVERDUE NEVER_EARNED", stand(id, "2025-02-10"));
    Answer told = ana.get("/employees/" + id + "/certifications?asOf=2025-02-08").expect(200);
    assertEquals("2025-01-10", told.text("/items/0/requiredSince"));
    assertEquals("2025-02-09", told.text("/items/0/due"));
  }

  @Test
  void whoChangesJobsIsAskedFromThatDay() {
    certify("fire", "audience:'job eq \"clerk\"', dueWithin:'P30D'");
    UUID id = academy.id("eve");
    assertEquals("none", stand(id, today.toString()));
    admin.patch("/employees/" + id, "{jobExternalId:'clerk'}").expect(200);
    Answer told = admin.get("/employees/" + id + "/certifications").expect(200);
    assertEquals(today.toString(), told.text("/items/0/requiredSince"));
    assertEquals(today.plusDays(30).toString(), told.text("/items/0/due"));
    assertEquals("none", stand(id, today.minusDays(1).toString()));
    admin.patch("/employees/" + id, "{jobExternalId:null}").expect(200);
    assertEquals("none", stand(id, today.toString()));
  }

  @Test
  void oldAnswersStayTrueWhenTheTermsChange() {
    certify("fire", "validity:'P1Y', audience:'job eq \"clerk\"'");
    done("ana", "film", today.minusDays(10) + "T00:00:00Z");
    UUID id = academy.id("ana");
    String before = admin.get("/employees/" + id + "/certifications").expect(200).text("/asOf");
    admin
        .put(
            "certifications",
            "fire",
            "{name:'Fire', activityExternalId:'film', validity:'P5D', audience:'job eq \"clerk\"'}")
        .expect(200);
    assertEquals("EXPIRED LAPSED", stand(id, today.toString()));
    assertEquals("COMPLIANT VALID", stand(id, before));
  }

  @Test
  void newEditionHasToBeEarnedAnew() {
    certify("fire", "validity:'P2Y', audience:'job eq \"clerk\"'");
    done("ana", "film", today.minusDays(10) + "T00:00:00Z");
    UUID id = academy.id("ana");
    assertEquals("COMPLIANT VALID", stand(id, today.toString()));
    UUID fire = admin.id("certifications", "fire");
    admin.patch("/certifications/" + fire, "{edition:2, transition:'P60D'}").expect(200);
    Answer told = admin.get("/employees/" + id + "/certifications").expect(200);
    assertEquals("DUE_SOON", told.text("/items/0/status"));
    assertEquals(today.plusDays(60).toString(), told.text("/items/0/validUntil"));
  }

  @Test
  void decisionsHoldAndAreTakenBack() {
    certify("fire", "validity:'P1Y', audience:'job eq \"clerk\"'");
    done("ana", "film", today.minusDays(10) + "T00:00:00Z");
    UUID id = academy.id("ana");
    decide(admin, "REVOKED", "").expect(201);
    assertEquals("OVERDUE REVOKED", stand(id, today.toString()));
    assertEquals("COMPLIANT VALID", stand(id, today.minusDays(1).toString()));
    decide(admin, "REINSTATED", "").expect(201);
    assertEquals("COMPLIANT VALID", stand(id, today.toString()));
    decide(admin, "EXEMPTED", ", until:'" + today.plusDays(5) + "'").expect(201);
    assertEquals("NOT_REQUIRED EXEMPTED", stand(id, today.toString()));
    Answer listed = ana.get("/certification-decisions?employeeId=" + id).expect(200);
    assertEquals(List.of("REVOKED", "REINSTATED", "EXEMPTED"), listed.texts("/items", "/kind"));
  }

  @Test
  void onlyLearningAdminsDecide() {
    certify("fire", "audience:'job eq \"clerk\"'");
    decide(boss, "EXEMPTED", "").problem(403, "FORBIDDEN");
    decide(ana, "EXEMPTED", "").problem(403, "FORBIDDEN");
    decide(academy.tenant.as("learning-admin"), "EXEMPTED", "").expect(201);
    Answer unknown =
        admin.post(
            "/certification-decisions",
            "{employeeExternalId:'nobody', certificationExternalId:'none', kind:'REVOKED', until:'2030-01-01', reason:' '}");
    assertEquals(
        Set.of(
            "/reason BLANK",
            "/until EXCLUSIVE",
            "/employeeExternalId UNKNOWN_REFERENCE",
            "/certificationExternalId UNKNOWN_REFERENCE"),
        unknown.problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void strangersSeeNothing() {
    certify("fire", "audience:'job eq \"clerk\"'");
    UUID id = academy.id("ana");
    academy.as("eve").get("/employees/" + id + "/certifications").problem(404, "NOT_FOUND");
    boss.get("/employees/" + id + "/certifications").expect(200);
  }

  @Test
  void everyFaultOfACertificationIsNamed() {
    Answer refused =
        admin.post(
            "/certifications",
            "{name:'X', activityExternalId:'none', renewal:'FIXED', grace:'1 week', audience:'job eq \"gone\"'}");
    assertEquals(
        Set.of(
            "/anchor REQUIRED",
            "/validity REQUIRED",
            "/grace INVALID_FORMAT",
            "/activityExternalId UNKNOWN_REFERENCE",
            "/audience UNKNOWN_REFERENCE"),
        refused.problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void readsPeopleInTheSameNumberOfStatements() {
    certify("fire", "audience:'job eq \"clerk\"'");
    String one = "{ employees(first: 1) { nodes { certifications { status } } } }";
    String all = "{ employees(first: 50) { nodes { certifications { status } } } }";
    admin.rulesSettled();
    academy.tenant.graphql().data(all);
    List<String> few = academy.tenant.statements(() -> academy.tenant.graphql().data(one));
    List<String> many = academy.tenant.statements(() -> academy.tenant.graphql().data(all));
    assertEquals(few.size(), many.size());
    assertTrue(many.size() <= 8, () -> String.join("\n", many));
  }

  private void certify(String id, String more) {
    admin.create("certifications", id, "{name:'Fire', activityExternalId:'film', " + more + "}");
  }

  private UUID done(String person, String activity, String at) {
    return admin
        .post(
            "/completions",
            "{employeeExternalId:'%s', activityExternalId:'%s', completedAt:'%s'}"
                .formatted(person, activity, at))
        .expect(201)
        .id();
  }

  private Answer decide(Client client, String kind, String more) {
    return client.post(
        "/certification-decisions",
        "{employeeExternalId:'ana', certificationExternalId:'fire', kind:'%s', reason:'asked'%s}"
            .formatted(kind, more));
  }

  private String stand(UUID employee, String asOf) {
    Answer told = admin.get("/employees/" + employee + "/certifications?asOf=" + asOf).expect(200);
    List<String> all = told.texts("/items", "/status");
    return all.isEmpty() ? "none" : all.getFirst() + " " + told.text("/items/0/because");
  }
}

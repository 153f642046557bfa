package org.espalier.recruiting.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.recruiting.Fill;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobApplicationsTest {

  private final Fill fill = Fill.fresh();
  private final Client admin = fill.admin();

  @Test
  void peopleApplyForThemselvesAndWithdraw() {
    fill.open("req", "");
    fill.admin().create("requisitions", "hidden", "{title:'H', jobExternalId:'engineer'}");
    Client ana = fill.tenant().person("ana");
    Answer own = ana.post("/job-applications", application("ana", "req")).expect(201);
    assertEquals("APPLIED Gana", own.text("/stage") + " " + own.text("/givenName"));
    ana.post("/job-applications", application("ian", "req")).problem(403, "FORBIDDEN");
    Answer hidden = ana.post("/job-applications", application("ana", "hidden"));
    assertEquals(
        Set.of("/requisitionExternalId UNKNOWN_REFERENCE"),
        hidden.problem(422, "UNPROCESSABLE").faults());
    Answer again = ana.post("/job-applications", application("ana", "req"));
    assertEquals(
        Set.of("/employeeExternalId DUPLICATE"), again.problem(422, "UNPROCESSABLE").faults());
    ana.get("/job-applications/" + own.id()).expect(200);
    ana.get("/job-applications/" + own.id() + "/transitions").problem(403, "FORBIDDEN");
    Fill.step(ana, own.id(), "SCREENING", "").problem(403, "FORBIDDEN");
    Fill.step(ana, own.id(), "WITHDRAWN", "changed my mind").expect(200);
    Fill.step(ana, own.id(), "APPLIED", "").problem(403, "FORBIDDEN");
    ana.patch("/job-applications/" + own.id(), "{motivation:'x'}").problem(403, "FORBIDDEN");
  }

  @Test
  void whoAppliesSeesNothingOfTheOthers() {
    UUID requisition = fill.open("req", "");
    fill.candidate("can");
    UUID other = fill.applies("can", "req", "APPLIED");
    Client ian = fill.tenant().person("ian");
    ian.get("/job-applications/" + other).expect(200);
    ian.post("/job-applications", application("ian", "req")).expect(201);
    ian.get("/job-applications/" + other).problem(404, "NOT_FOUND");
    assertEquals(1, ian.get("/job-applications?count=exact").expect(200).count("/totalCount"));
    ian.get("/requisitions/" + requisition + "/ranking").problem(403, "FORBIDDEN");
    fill.rates("ian", other, "a", "2").problem(404, "NOT_FOUND");
  }

  @Test
  void decisionsAreOnRecordWithTheirReasons() {
    fill.open("req", "");
    fill.candidate("can");
    UUID id = fill.applies("can", "req", "APPLIED");
    Client rec = fill.tenant().person("rec");
    Answer illegal = Fill.step(rec, id, "OFFER", "").problem(409, "ILLEGAL_TRANSITION");
    assertEquals(
        "[\"SCREENING\",\"INTERVIEW\",\"REJECTED\",\"WITHDRAWN\"]",
        illegal.at("/allowed").toString());
    Fill.step(rec, id, "HIRED", "").problem(409, "ILLEGAL_TRANSITION");
    Fill.step(rec, id, "SCREENING", "reads well").expect(200);
    Answer silent = rec.post("/job-applications/" + id + "/transitions", "{to:'REJECTED'}");
    assertEquals(Set.of("/comment REQUIRED"), silent.problem(400, "INVALID_REQUEST").faults());
    Fill.step(fill.tenant().person("int"), id, "REJECTED", "no").problem(403, "FORBIDDEN");
    Fill.step(fill.tenant().person("boss"), id, "REJECTED", "lacks a").expect(200);
    Fill.step(rec, id, "APPLIED", "mistaken").expect(200);
    Answer log = rec.get("/job-applications/" + id + "/transitions").expect(200);
    assertEquals(List.of("SCREENING", "REJECTED", "APPLIED"), log.texts("", "/to"));
    assertEquals(List.of("reads well", "lacks a", "mistaken"), log.texts("", "/comment"));
    assertEquals(List.of("person-rec", "person-boss", "person-rec"), log.texts("", "/by"));
    fill.tenant()
        .person("int")
        .get("/job-applications/" + id + "/transitions")
        .problem(403, "FORBIDDEN");
  }

  @Test
  void candidatesAreSeenByThoseWhoFillTheRequisition() {
    fill.open("req", "");
    fill.open("other", "recruiterExternalIds:['ana']");
    UUID can = fill.candidate("can", "a=2");
    fill.applies("can", "req", "APPLIED");
    for (String who : List.of("boss", "rec")) {
      assertEquals(
          "can@example.org",
          fill.tenant().person(who).get("/candidates/" + can).expect(200).text("/email"));
    }
    for (String who : List.of("int", "ana")) {
      fill.tenant().person(who).get("/candidates/" + can).problem(404, "NOT_FOUND");
      assertTrue(
          fill.tenant().person(who).get("/exports/candidates").expect(200).lines().isEmpty());
    }
    assertEquals(
        List.of("Gcan"),
        fill.tenant()
            .person("int")
            .get("/job-applications")
            .expect(200)
            .texts("/items", "/givenName"));
    fill.tenant()
        .person("rec")
        .patch("/candidates/" + can, "{phone:'1'}")
        .problem(403, "FORBIDDEN");
    fill.tenant().program("employees:read").get("/candidates").problem(403, "FORBIDDEN");
    fill.tenant().program("recruiting:read").get("/candidates/" + can).expect(200);
    assertTrue(!fill.tenant().person("ana").get("/events?limit=500").body().contains("candidate"));
    assertTrue(!admin.get("/events?limit=500").body().contains("Gcan"));
  }

  @Test
  void applicationsStayTheirs() {
    fill.open("req", "");
    fill.open("other", "");
    fill.candidate("can");
    fill.candidate("dan");
    fill.applies("can", "req", "APPLIED");
    Answer changed =
        admin.put(
            "job-applications",
            "app-can-req",
            "{requisitionExternalId:'other', candidateExternalId:'dan'}");
    assertEquals(
        Set.of("/requisitionExternalId IMMUTABLE", "/candidateExternalId IMMUTABLE"),
        changed.problem(422, "UNPROCESSABLE").faults());
    Answer both =
        admin.put(
            "job-applications",
            "x",
            "{requisitionExternalId:'none', candidateExternalId:'dan', employeeExternalId:'ana'}");
    assertTrue(
        both.problem(422, "UNPROCESSABLE").faults().contains("/candidateExternalId EXCLUSIVE"),
        both::body);
    admin.delete("/candidates/" + admin.id("candidates", "can")).problem(409, "IN_USE");
    Answer wrong =
        admin.put(
            "candidates",
            "bad",
            "{givenName:'A', familyName:'B', assessments:[{competencyExternalId:'a', level:9, source:'SELF'},"
                + " {competencyExternalId:'none', level:1, source:'SELF'}]}");
    assertEquals(
        Set.of(
            "/assessments/0/level LEVEL_OUTSIDE_SCALE",
            "/assessments/1/competencyExternalId UNKNOWN_REFERENCE"),
        wrong.problem(422, "UNPROCESSABLE").faults());
  }

  private static String application(String employee, String requisition) {
    return "{requisitionExternalId:'%s', employeeExternalId:'%s'}".formatted(requisition, employee);
  }
}

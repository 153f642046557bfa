package org.espalier.recruiting.hires;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.espalier.recruiting.Fill;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HiresTest {

  private final Fill fill = Fill.fresh();
  private final Client admin = fill.admin();

  @Test
  void candidatesBecomeEmployeesWithAllThatIsKnown() {
    onboarding();
    UUID requisition = fill.open("req", "orgUnitExternalId:'unit', headCount:2");
    UUID can = fill.candidate("can", "a=2");
    UUID id = fill.applies("can", "req", "INTERVIEW");
    UUID card = fill.rates("int", id, "b", "2.5").expect(201).id();
    UUID wrong = fill.rates("ian", id, "c", "1").expect(201).id();
    fill.tenant()
        .person("ian")
        .post("/scorecards/" + wrong + "/revocations", "{reason:'mixed up'}")
        .expect(200);
    Fill.step(admin, id, "OFFER", "").expect(200);
    Answer hire = hire(id, "{externalId:'N1', source:'hris', hireDate:'2030-01-07'}").expect(200);
    assertEquals("HIRED", hire.text("/application/stage"));
    assertEquals("2 1 2 OPEN", numbers(hire));
    Answer employee = admin.get("/employees/by-external-id/N1?source=hris").expect(200);
    assertEquals("Gcan Fcan null", name(employee));
    assertEquals("engineer", employee.text("/jobExternalId"));
    assertEquals("unit", employee.text("/orgUnitExternalId"));
    assertEquals("boss", employee.text("/managerExternalId"));
    assertEquals(employee.id().toString(), admin.get("/candidates/" + can).text("/employeeId"));
    Answer evidence =
        admin.get("/evidence?employeeId=" + employee.id() + "&sort=observedAt").expect(200);
    assertEquals(List.of("2", "2.5"), evidence.texts("/items", "/level"));
    assertEquals("2026-01-05T00:00:00Z", evidence.text("/items/0/observedAt"));
    assertEquals(List.of("candidate", "scorecard"), evidence.texts("/items", "/originType"));
    assertEquals(List.of(can.toString(), card.toString()), evidence.texts("/items", "/originId"));
    assertEquals("int", evidence.text("/items/1/raterExternalId"));
    Answer plan = admin.get("/development-plans/" + hire.text("/planId")).expect(200);
    assertEquals("DRAFT", plan.text("/state"));
    assertEquals(List.of("a", "d", "c"), plan.texts("/items", "/competency/externalId"));
    admin.rulesSettled();
    assertEquals(
        List.of("welcome"),
        admin
            .get("/assignments?employeeId=" + employee.id())
            .expect(200)
            .texts("/items", "/activityExternalId"));
    Answer log = admin.get("/job-applications/" + id + "/transitions").expect(200);
    assertEquals(List.of("INTERVIEW", "OFFER", "HIRED"), log.texts("", "/to"));
    assertEquals(1, admin.get("/requisitions/" + requisition).count("/hiredCount"));
    Answer again = hire(id, "{externalId:'N1', source:'hris'}").expect(200);
    assertEquals(employee.id().toString(), again.text("/employee/id"));
    assertEquals(1, again.count("/hiredCount"));
    Answer revoked =
        fill.tenant()
            .person("int")
            .post("/scorecards/" + card + "/revocations", "{reason:'not the same person'}")
            .expect(200);
    assertEquals("not the same person", revoked.text("/revocationReason"));
    assertEquals(
        1, admin.get("/evidence?employeeId=" + employee.id() + "&count=exact").at("/items").size());
  }

  @Test
  void whoIsEmployedChangesTheJob() {
    admin.create("jobs", "junior", "{title:'Junior'}");
    admin.create(
        "employees",
        "jo",
        "{givenName:'Jo', familyName:'Lo', email:'jo@example.org', jobExternalId:'junior', hireDate:'2020-01-01', managerExternalId:'ana'}");
    new Workshop(admin).rate("jo", "a", "2");
    UUID requisition = fill.open("req", "");
    UUID id =
        admin.create(
            "job-applications",
            "jo",
            "{requisitionExternalId:'req', employeeExternalId:'jo', stage:'INTERVIEW'}");
    fill.rates("int", id, "a", "3").expect(201);
    Fill.step(admin, id, "OFFER", "").expect(200);
    assertEquals(
        Set.of("/externalId IMMUTABLE", "/hireDate IMMUTABLE"),
        hire(id, "{externalId:'x', hireDate:'2030-01-01'}").problem(422, "UNPROCESSABLE").faults());
    Answer hire = hire(id, "{draftPlan:false}").expect(200);
    assertEquals("1 1 1 FILLED", numbers(hire));
    assertTrue(hire.at("/planId").isNull());
    Answer jo = admin.get("/employees/by-external-id/jo").expect(200);
    assertEquals("Jo Lo jo@example.org", name(jo));
    assertEquals(
        "engineer boss 2020-01-01",
        jo.text("/jobExternalId")
            + " "
            + jo.text("/managerExternalId")
            + " "
            + jo.text("/hireDate"));
    Answer gap = admin.get("/employees/" + jo.id() + "/gap").expect(200);
    int a = gap.texts("/items", "/competency/externalId").indexOf("a");
    assertEquals("3", gap.text("/items/" + a + "/actual"));
    Answer steps = admin.get("/requisitions/" + requisition + "/transitions").expect(200);
    assertEquals(List.of("OPEN", "FILLED"), steps.texts("", "/to"));
  }

  @Test
  void nobodyIsHiredWhoWasNotOfferedTheJob() {
    UUID requisition = fill.open("req", "");
    fill.candidate("can");
    UUID id = fill.applies("can", "req", "INTERVIEW");
    hire(id, "{}").problem(409, "ILLEGAL_TRANSITION");
    Fill.step(admin, id, "OFFER", "").expect(200);
    for (String who : List.of("rec", "boss")) {
      fill.tenant()
          .person(who)
          .post("/job-applications/" + id + "/hires", "{}")
          .problem(403, "FORBIDDEN");
    }
    fill.tenant()
        .program("recruiting:read", "recruiting:write")
        .post("/job-applications/" + id + "/hires", "{}")
        .problem(403, "FORBIDDEN");
    Answer wrong = hire(id, "{externalId:'N', jobExternalId:'none', managerExternalId:'nobody'}");
    assertEquals(
        Set.of("/jobExternalId UNKNOWN_REFERENCE", "/managerExternalId UNKNOWN_REFERENCE"),
        wrong.problem(422, "UNPROCESSABLE").faults());
    hire(id, "{externalId:'ana'}").problem(409, "CONFLICT");
    assertEquals("OFFER", admin.get("/job-applications/" + id).text("/stage"));
    admin.post("/requisitions/" + requisition + "/transitions", "{to:'ON_HOLD'}").expect(200);
    hire(id, "{externalId:'N'}").problem(409, "CONFLICT");
    assertTrue(
        admin.get("/candidates/" + admin.id("candidates", "can")).at("/employeeId").isNull());
    Answer tooMany =
        admin.put(
            "job-applications",
            "second",
            "{requisitionExternalId:'req', employeeExternalId:'ana', stage:'HIRED'}");
    tooMany.expect(201);
    Answer third =
        admin.put(
            "job-applications",
            "third",
            "{requisitionExternalId:'req', employeeExternalId:'ian', stage:'HIRED'}");
    fill.open("elsewhere", "");
    fill.candidate("gone");
    UUID gone = fill.applies("gone", "elsewhere", "HIRED");
    hire(gone, "{}").problem(409, "CONFLICT");
    assertEquals(Set.of("/stage NOT_ALLOWED"), third.problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void graphqlHiresToo() {
    fill.open("req", "");
    fill.candidate("can");
    UUID id = fill.applies("can", "req", "OFFER");
    Answer hire =
        new Graphql(admin)
            .data(
                "mutation { hireApplicant(applicationId: \""
                    + id
                    + "\", input: {externalId: \"N2\"}) { hire { employee { externalId } requisitionState } } }");
    assertEquals("N2", hire.text("/data/hireApplicant/hire/employee/externalId"));
    assertEquals("FILLED", hire.text("/data/hireApplicant/hire/requisitionState"));
  }

  @Test
  void neverMoreThanThereAreHeads() throws Exception {
    UUID requisition = fill.open("req", "headCount:3");
    List<UUID> offered = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      fill.candidate("c" + i, "a=2");
      offered.add(fill.applies("c" + i, "req", "OFFER"));
    }
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
      List<Callable<Integer>> calls =
          offered.stream()
              .<Callable<Integer>>map(id -> () -> hire(id, "{draftPlan:false}").status())
              .toList();
      for (Future<Integer> call : pool.invokeAll(calls)) {
        statuses.add(call.get());
      }
    }
    assertEquals(3, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
    assertEquals(17, statuses.stream().filter(status -> status == 409).count(), statuses::toString);
    Answer filled = admin.get("/requisitions/" + requisition).expect(200);
    assertEquals("3 FILLED", filled.count("/hiredCount") + " " + filled.text("/state"));
    assertEquals(8, admin.get("/employees?count=exact").count("/totalCount"));
  }

  private void onboarding() {
    admin.create("activities", "welcome", "{title:'Welcome', type:'VIDEO'}");
    admin.create(
        "activities",
        "teaches",
        "{title:'Teaches a', type:'COURSE', develops:[{competencyExternalId:'a', toLevel:3}]}");
    admin.create(
        "assignment-rules",
        "onboarding",
        "{name:'Onboarding', activityExternalId:'welcome', audience:'hireDate ge \\\"2030-01-01\\\"'}");
    admin.rulesSettled();
  }

  private Answer hire(UUID application, String body) {
    return admin.post("/job-applications/" + application + "/hires", body);
  }

  private static String numbers(Answer hire) {
    return hire.count("/evidenceCount")
        + " "
        + hire.count("/hiredCount")
        + " "
        + hire.count("/headCount")
        + " "
        + hire.text("/requisitionState");
  }

  private static String name(Answer employee) {
    return employee.text("/givenName")
        + " "
        + employee.text("/familyName")
        + " "
        + employee.text("/email");
  }
}

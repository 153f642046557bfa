package org.espalier.insight.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What scenarios of demand say, and who may read and write them. */
@QuarkusTest
class DemandScenariosTest {

  private static final String FULL =
      "{name:'Growth', baseDay:'2030-01-01', quarters:4, attrition:{basis:'GIVEN', rates:[{yearly:0.08},"
          + " {jobExternalId:'dba', yearly:0.1}]}, headCounts:[{jobExternalId:'dev', quarter:3, people:9},"
          + " {jobExternalId:'dba', quarter:1, people:5}], retirements:[{jobExternalId:'dba', quarter:2, people:1}],"
          + " hires:[{jobExternalId:'dev', quarter:1, people:2}], moves:[{fromJobExternalId:'dba', toJobExternalId:'dev',"
          + " quarter:4, people:1}], initiativeExternalIds:['cloud'], openRequisitions:false, careerMoves:false,"
          + " planYield:0.5, pace:0.2}";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @BeforeEach
  void company() {
    admin.create("jobs", "dba", "{title:'DBA'}");
    admin.create("jobs", "dev", "{title:'Developer'}");
    admin.create("initiatives", "cloud", "{name:'Cloud'}");
  }

  @Test
  void whatIsSaidIsTold() {
    admin.put("demand-scenarios", "growth", FULL).expect(201);
    Answer told = admin.get("/demand-scenarios/by-external-id/growth").expect(200);
    assertEquals("GIVEN", told.text("/attrition/basis"));
    assertTrue(told.at("/attrition/months").isNull());
    assertEquals("0.08", told.number("/attrition/rates/0/yearly").toPlainString());
    assertEquals("dba", told.text("/attrition/rates/1/jobExternalId"));
    assertEquals(
        List.of("dba", "dev"), told.texts("/headCounts", "/jobExternalId"), "in their order");
    assertEquals("cloud", told.text("/initiatives/0/initiativeExternalId"));
    assertEquals(1, told.count("/moves/0/people"));
    assertEquals("0.5", told.number("/planYield").toPlainString());
    String same =
        FULL.replace("{yearly:0.08},", "").replace("]}, headC", ",{yearly:0.080}]}, headC");
    admin.put("demand-scenarios", "growth", same).expect(200);
    assertEquals(1, admin.get("/demand-scenarios/by-external-id/growth").count("/revision"));
  }

  @Test
  void whatIsNotSaidIsUsual() {
    admin.put("demand-scenarios", "plain", "{name:'P', baseDay:'2030-01-01', quarters:1}");
    Answer told = admin.get("/demand-scenarios/by-external-id/plain").expect(200);
    assertEquals("BY_HISTORY", told.text("/attrition/basis"));
    assertEquals(24, told.count("/attrition/months"));
    assertTrue(told.at("/initiatives").isNull() && told.at("/pace").isNull());
    assertTrue(told.at("/openRequisitions").asBoolean() && told.at("/careerMoves").asBoolean());
    assertEquals(1, told.count("/planYield"));
  }

  @Test
  void everyFaultIsNamed() {
    Answer refused =
        admin.post(
            "/demand-scenarios",
            "{name:' ', quarters:2, attrition:{basis:'GIVEN', months:12, rates:[{yearly:1.5}, {yearly:0.1}]},"
                + " headCounts:[{jobExternalId:'dba', quarter:3, people:1}, {jobExternalId:'none', quarter:1, people:-1},"
                + " {jobExternalId:'none', quarter:1, people:2}], moves:[{fromJobExternalId:'dba', toJobExternalId:'dba',"
                + " quarter:1, people:1}], initiativeExternalIds:['none'], pace:0}");
    refused.problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of(
            "/name BLANK",
            "/baseDay REQUIRED",
            "/attrition/months NOT_ALLOWED",
            "/attrition/rates/0/yearly OUT_OF_RANGE",
            "/attrition/rates/1 DUPLICATE",
            "/headCounts/0/quarter OUT_OF_RANGE",
            "/headCounts/1/people OUT_OF_RANGE",
            "/headCounts/1/jobExternalId UNKNOWN_REFERENCE",
            "/headCounts/2 DUPLICATE",
            "/headCounts/2/jobExternalId UNKNOWN_REFERENCE",
            "/moves/0/toJobExternalId CYCLE",
            "/initiativeExternalIds/0 UNKNOWN_REFERENCE",
            "/pace OUT_OF_RANGE"),
        refused.faults());
  }

  @Test
  void whatScenariosSpeakOfIsNotDeleted() {
    admin.put("demand-scenarios", "growth", FULL).expect(201);
    UUID initiative = admin.id("initiatives", "cloud");
    for (String path : List.of("/jobs/" + admin.id("jobs", "dev"), "/initiatives/" + initiative)) {
      admin.delete(path).problem(409, "IN_USE");
    }
    assertEquals(
        List.of("growth"),
        admin.get("/demand-scenarios?initiativeId=" + initiative).texts("/items", "/externalId"));
    admin.put("demand-scenarios", "growth", "{name:'G', baseDay:'2030-01-01', quarters:1}");
    admin.delete("/initiatives/" + initiative).expect(204);
    admin.delete("/jobs/" + admin.id("jobs", "dev")).expect(204);
  }

  @Test
  void onlyWhoSeesEverybodyFindsThem() {
    UUID id = admin.create("demand-scenarios", "growth", FULL);
    for (Client other :
        List.of(
            tenant.person("nobody"),
            tenant.as("learning-admin"),
            tenant.as("hr-partner"),
            tenant.as("auditor"))) {
      other.get("/demand-scenarios/" + id).problem(404, "NOT_FOUND");
      assertTrue(other.get("/demand-scenarios").expect(200).at("/items").isEmpty());
      other.post("/demand-scenarios", FULL).problem(403, "FORBIDDEN");
    }
    tenant.program("insights:read").get("/demand-scenarios").problem(403, "FORBIDDEN");
    Client reader = tenant.program("demand:read");
    assertEquals("Growth", reader.get("/demand-scenarios/" + id).expect(200).text("/name"));
    reader.post("/demand-scenarios", FULL).problem(403, "FORBIDDEN");
    tenant.program("demand:write", "demand:read").post("/demand-scenarios", FULL).expect(201);
  }
}

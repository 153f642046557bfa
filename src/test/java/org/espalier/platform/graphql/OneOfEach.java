package org.espalier.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;

/** A thing of each type that is a node. */
final class OneOfEach {

  private final Tenant tenant;
  private final Client admin;
  private final Map<String, UUID> ids = new LinkedHashMap<>();

  OneOfEach(Tenant tenant) {
    this.tenant = tenant;
    this.admin = tenant.admin();
  }

  /** Makes them; their ids by type. */
  Map<String, UUID> ids() {
    people();
    learning();
    new OneOfKnowledge(tenant, ids).make();
    certificationsAndRules();
    new OneOfTalent(admin, ids).make();
    statements();
    privacy();
    return ids;
  }

  private void statements() {
    ids.put("XapiMapping", admin.create("xapi-mappings", "m", "{effect:'KEEP'}"));
    admin
        .with("X-Experience-API-Version", "1.0.3")
        .post(
            "~/xapi/statements",
            "{actor:{mbox:'mailto:p@x.example'}, verb:{id:'urn:did'}, object:{id:'urn:it'}}")
        .expect(200);
    ids.put("XapiStatement", UUID.fromString(admin.get("/xapi-statements").text("/items/0/id")));
  }

  private void people() {
    Workshop workshop = new Workshop(admin).furnish();
    ids.put("ProficiencyScale", admin.id("proficiency-scales", "scale"));
    ids.put("Framework", admin.id("frameworks", "frame"));
    ids.put("Competency", admin.id("competencies", "a"));
    ids.put("OrgUnit", admin.id("org-units", "unit"));
    ids.put("JobFamily", admin.id("job-families", "data"));
    ids.put("Job", admin.id("jobs", "engineer"));
    ids.put("Position", admin.create("positions", "x", "{title:'X'}"));
    ids.put("Requirement", admin.id("requirements", "r1"));
    ids.put("Employee", workshop.engineer("p", ""));
    ids.put("Evidence", workshop.rate("p", "a", "2"));
  }

  private void learning() {
    ids.put("ActivityVersion", version());
    ids.put("Activity", admin.create("activities", "c", "{title:'Course', type:'COURSE'}"));
    ids.put(
        "Session",
        admin.create(
            "sessions",
            "x",
            "{activityExternalId:'c', startsAt:'2090-01-01T09:00:00Z', endsAt:'2090-01-01T10:00:00Z'}"));
    ids.put(
        "Assignment",
        admin.create("assignments", "s", "{employeeExternalId:'p', activityExternalId:'c'}"));
    ids.put(
        "Enrolment",
        admin
            .post("/sessions/" + ids.get("Session") + "/enrolments", "{employeeExternalId:'p'}")
            .expect(201)
            .id());
    ids.put(
        "Completion",
        admin
            .post("/completions", "{employeeExternalId:'p', activityExternalId:'c', passed:true}")
            .expect(201)
            .id());
    ids.put(
        "LearningEvent",
        UUID.fromString(
            admin
                .post(
                    "/learning-events",
                    "{events:[{externalId:'e', type:'COMPLETED', employeeExternalId:'p', activityExternalId:'c'}]}")
                .expect(200)
                .text("/results/0/id")));
  }

  private void certificationsAndRules() {
    ids.put(
        "DemandScenario",
        admin.create("demand-scenarios", "d", "{name:'Next', baseDay:'2030-01-01', quarters:1}"));
    ids.put(
        "DemandForecast",
        admin.post("/demand-forecasts", "{scenarioExternalId:'d'}").expect(201).id());
    ids.put(
        "Certification",
        admin.create("certifications", "safe", "{name:'Safety', activityExternalId:'c'}"));
    ids.put(
        "CertificationDecision",
        admin
            .post(
                "/certification-decisions",
                "{employeeExternalId:'p', certificationExternalId:'safe', kind:'EXEMPTED', reason:'asked'}")
            .expect(201)
            .id());
    ids.put(
        "AssignmentRule",
        admin.create(
            "assignment-rules",
            "r",
            "{name:'Rule', activityExternalId:'c', audience:'location eq \"Nowhere\"'}"));
    ids.put("RuleEvaluation", admin.post("/rule-evaluations", "{}").expect(202).id());
    ids.put("PlanTemplate", admin.create("plan-templates", "t", "{title:'Template'}"));
    String plan = "/development-plans/" + ids.get("DevelopmentPlan");
    ids.put("PlanComment", admin.post(plan + "/comments", "{text:'Well'}").expect(201).id());
    ids.put("PlanCheckIn", admin.post(plan + "/check-ins", "{note:'Well'}").expect(201).id());
  }

  private void privacy() {
    String person = "{employeeExternalId:'p', reason:'asked'}";
    ids.put("Erasure", admin.post("/privacy/erasures", person).expect(202).id());
    String told = admin.get("/audit-events?limit=1").texts("/items", "/id").getFirst();
    ids.put("AuditEvent", UUID.fromString(told));
    ids.put(
        "PersonExport",
        admin.post("/privacy/exports", "{employeeExternalId:'p'}").expect(202).id());
    byte[] usual = "{}".getBytes(StandardCharsets.UTF_8);
    ids.put(
        "FlightRiskWeights",
        admin.sendRaw("PUT", "/flight-risk-weights", "application/json", usual).expect(200).id());
    ids.put(
        "Retention",
        admin
            .with("If-Match", "*")
            .patch("/privacy/retention", "{exports:'P2D'}")
            .expect(200)
            .id());
  }

  private UUID version() {
    UUID activity = admin.create("activities", "v", "{title:'Course', type:'COURSE'}");
    return admin.get("/activities/" + activity + "/versions/1").expect(200).id();
  }
}

package org.espalier.platform.graphql;

import java.util.List;
import java.util.UUID;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;

/** Two teams below one boss: ana reports to boss by way of lead, bo belongs to the other team. */
final class TwoTeams {

  final Tenant tenant = Tenant.fresh();
  final Client admin = tenant.admin();
  final UUID boss;
  final UUID ana;
  final UUID bo;
  private final UUID evidence;
  private final UUID assignment;
  private final UUID completion;
  private final UUID enrolment;
  private final UUID aspiration;
  final UUID plan;
  private final UUID decision;
  private final String event;
  private final UUID goal;
  private final UUID report;
  private final UUID run;

  TwoTeams() {
    Workshop workshop = new Workshop(admin);
    workshop.furnish();
    boss = workshop.engineer("boss", "");
    workshop.engineer("lead", "boss");
    workshop.engineer("other", "boss");
    ana = workshop.engineer("ana", "lead");
    bo = workshop.engineer("bo", "other");
    evidence = workshop.rate("ana", "a", "2");
    admin.create("activities", "c", "{title:'Course', type:'COURSE'}");
    assignment =
        admin.create("assignments", "s", "{employeeExternalId:'ana', activityExternalId:'c'}");
    UUID session =
        admin.create(
            "sessions",
            "x",
            "{activityExternalId:'c', startsAt:'2090-01-01T09:00:00Z', endsAt:'2090-01-01T10:00:00Z'}");
    enrolment =
        admin
            .post("/sessions/" + session + "/enrolments", "{employeeExternalId:'ana'}")
            .expect(201)
            .id();
    completion =
        admin
            .post("/completions", "{employeeExternalId:'ana', activityExternalId:'c', passed:true}")
            .expect(201)
            .id();
    admin.create("certifications", "safe", "{name:'Safety', activityExternalId:'c'}");
    decision =
        admin
            .post(
                "/certification-decisions",
                "{employeeExternalId:'ana', certificationExternalId:'safe', kind:'EXEMPTED', reason:'asked'}")
            .expect(201)
            .id();
    event =
        admin
            .post(
                "/learning-events",
                "{events:[{externalId:'e', type:'WITHDRAWN', employeeExternalId:'ana', activityExternalId:'c'}]}")
            .expect(200)
            .text("/results/0/id");
    aspiration =
        admin.create(
            "career-aspirations", "w", "{employeeExternalId:'ana', jobExternalId:'engineer'}");
    goal = admin.create("goals", "g", "{title:'Goal', employeeExternalId:'ana'}");
    plan =
        admin
            .post("/development-plans", "{employeeExternalId:'ana', title:'Plan'}")
            .expect(201)
            .id();
    Client own = tenant.person("ana");
    report = own.create("reports", "own", "{name:'R', insight:'PLAN_PROGRESS', format:'CSV'}");
    run = own.made(report).id();
  }

  /** Every root field that tells about people, and what it has for ana. */
  List<String> questionsAboutAna() {
    return List.of(
        "employee(id: \"" + ana + "\") { id }",
        "employee(externalId: \"ana\") { id }",
        "node(id: \"" + ana + "\") { id }",
        "evidence(id: \"" + evidence + "\") { id }",
        "node(id: \"" + evidence + "\") { id }",
        "assignment(id: \"" + assignment + "\") { id }",
        "node(id: \"" + assignment + "\") { id }",
        "completion(id: \"" + completion + "\") { id }",
        "node(id: \"" + completion + "\") { id }",
        "enrolment(id: \"" + enrolment + "\") { id }",
        "node(id: \"" + enrolment + "\") { id }",
        "careerAspiration(id: \"" + aspiration + "\") { id }",
        "node(id: \"" + aspiration + "\") { id }",
        "developmentPlan(id: \"" + plan + "\") { id }",
        "node(id: \"" + plan + "\") { id }",
        "certificationDecision(id: \"" + decision + "\") { id }",
        "node(id: \"" + decision + "\") { id }",
        "learningEvent(id: \"" + event + "\") { id }",
        "node(id: \"" + event + "\") { id }",
        "goal(id: \"" + goal + "\") { id }",
        "node(id: \"" + goal + "\") { id }",
        "transcript(employeeId: \"" + ana + "\") { digest }",
        "transcriptVerification(employeeId: \""
            + ana
            + "\", asOf: \"2025-01-01T00:00:00Z\", digest: \"0\") { valid }",
        "planTrace(planId: \"" + plan + "\") { title }");
  }

  /** What is ana's own and nobody's above her. */
  List<String> questionsOfAna() {
    return List.of(
        "report(id: \"" + report + "\") { id }",
        "report(externalId: \"own\") { id }",
        "node(id: \"" + report + "\") { id }",
        "reportRun(id: \"" + run + "\") { id }",
        "node(id: \"" + run + "\") { id }");
  }

  /** Lists of what concerns people; the first one is of all whom the caller sees. */
  static List<String> lists() {
    return List.of(
        "employees { totalCount nodes { id } }",
        "evidenceList(employeeId: \"%s\") { totalCount nodes { id } }",
        "assignments(employeeId: \"%s\") { totalCount nodes { id } }",
        "completions(employeeId: \"%s\") { totalCount nodes { id } }",
        "certificationDecisions(employeeId: \"%s\") { totalCount nodes { id } }",
        "careerAspirations(employeeId: \"%s\") { totalCount nodes { id } }",
        "enrolments(employeeId: \"%s\") { totalCount nodes { id } }",
        "learningEvents(employeeId: \"%s\") { totalCount nodes { id } }",
        "goals(employeeId: \"%s\") { totalCount nodes { id } }",
        "developmentPlans(employeeId: \"%s\") { totalCount nodes { id } }");
  }
}

package org.espalier.privacy.erasures;

import java.util.Map;
import java.util.UUID;
import org.espalier.testing.Client;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;

/** A tenant in which a person left traces in everything that there is. */
final class Zora {

  final Tenant tenant = Tenant.fresh();
  final Client admin = tenant.admin();
  final Client zora = tenant.subject("zora-token");
  final UUID id;

  Zora() {
    Sample.in(tenant);
    id =
        admin.create(
            "employees",
            "hr-4711",
            "{givenName:'Zora', familyName:'Quillfeather', email:'zq@example.org', subject:'zora-token',"
                + " managerExternalId:'boss', jobExternalId:'dba', orgUnitExternalId:'lab', hireDate:'2020-02-02'}");
    admin.create(
        "employees", "report", "{givenName:'Re', familyName:'Port', managerExternalId:'hr-4711'}");
    admin
        .put(
            "employees",
            "hr-4711",
            "{givenName:'Zora', familyName:'Quillfeather', email:'zq@example.org', subject:'zora-token',"
                + " managerExternalId:'boss', jobExternalId:'dba', orgUnitExternalId:'hq', hireDate:'2020-02-02'}")
        .expect(200);
    evidence();
    learning();
    plan();
    wishes();
    performance();
    new ZorasTalk(tenant, admin, zora).leave();
    new ZorasCareer(admin).leave();
    new ZoraInOtherSystems(admin, id).leave();
  }

  private void evidence() {
    admin
        .with("Idempotency-Key", "zora-1")
        .post(
            "/evidence",
            "{externalId:'e-hr-4711', employeeExternalId:'hr-4711', competencyExternalId:'sql', level:2,"
                + " source:'ASSESSMENT', comment:'Zora works secretly at night'}")
        .expect(201);
    zora.with("Idempotency-Key", "of-zora")
        .post(
            "/evidence",
            "{employeeExternalId:'hr-4711', competencyExternalId:'care', level:1, source:'SELF', comment:'I, Zora'}")
        .expect(201);
    zora.post(
            "/evidence",
            "{externalId:'of-report', employeeExternalId:'report', competencyExternalId:'care', level:2,"
                + " source:'MANAGER', comment:'says Zora'}")
        .expect(201);
  }

  private void learning() {
    admin.create(
        "assignments",
        "as-hr-4711",
        "{employeeExternalId:'hr-4711', activityExternalId:'course', note:'for Zora'}");
    UUID assignment = admin.id("assignments", "as-hr-4711");
    admin
        .post(
            "/assignments/" + assignment + "/transitions", "{to:'CANCELLED', comment:'Zora asked'}")
        .expect(200);
    admin
        .post(
            "/completions",
            "{externalId:'co-hr-4711', employeeExternalId:'hr-4711', activityExternalId:'talk'}")
        .expect(201);
    UUID session = admin.id("sessions", "coming");
    UUID seat =
        admin
            .post("/sessions/" + session + "/enrolments", "{employeeExternalId:'hr-4711'}")
            .expect(201)
            .id();
    admin
        .post("/enrolments/" + seat + "/transitions", "{to:'CANCELLED', comment:'Zora is ill'}")
        .expect(200);
  }

  /** Where the traces are, by table, with the number of rows. */
  Map<String, Long> traces() {
    return Traces.in(tenant);
  }

  private void wishes() {
    UUID wish =
        admin.create(
            "career-aspirations",
            "wish-hr-4711",
            "{employeeExternalId:'hr-4711', jobExternalId:'dba', note:'secretly'}");
    admin.delete("/career-aspirations/" + wish).expect(204);
  }

  private void performance() {
    UUID goal =
        admin.create(
            "goals",
            "go-hr-4711",
            "{title:'Goal of Zora', description:'Zora runs', employeeExternalId:'hr-4711', state:'ACTIVE',"
                + " keyResults:[{key:'k', name:'Zora has run', type:'MILESTONE'}]}");
    zora.post(
            "/goals/" + goal + "/check-ins",
            "{comment:'I, Zora, ran', confidence:'ON_TRACK', keyResults:[{key:'k', value:1}]}")
        .expect(201);
    zora.post("/goals/" + goal + "/transitions", "{to:'ACHIEVED', comment:'Zora is there'}")
        .expect(200);
  }

  private void plan() {
    var plan =
        zora.post(
                "/development-plans",
                "{externalId:'plan-hr-4711', employeeExternalId:'hr-4711', title:'Plan of Zora',"
                    + " items:[{competencyExternalId:'sql', targetLevel:3}]}")
            .expect(201);
    zora.with("If-Match", plan.etag())
        .post(
            "/development-plans/" + plan.id() + "/transitions",
            "{to:'PROPOSED', comment:'Zora would like to'}")
        .expect(200);
    String path = "/development-plans/" + plan.id();
    zora.post(path + "/comments", "{text:'I, Zora, would like to'}").expect(201);
    admin.post(path + "/comments", "{text:'Zora will do well'}").expect(201);
    zora.post(path + "/check-ins", "{note:'Zora goes on secretly'}").expect(201);
    var reports =
        zora.post("/development-plans", "{employeeExternalId:'report', title:'Plan of a report'}")
            .expect(201);
    zora.post("/development-plans/" + reports.id() + "/comments", "{text:'says Zora'}").expect(201);
  }
}

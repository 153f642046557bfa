package org.espalier.privacy.erasures;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.integration.scim.ScimClient;
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
    feedback();
    recognition();
    knowledge();
    pay();
    recruiting();
    files();
    provisioned();
    told();
  }

  /** An identity provider tells more of Zora than employees have. */
  private void provisioned() {
    ScimClient scim = new ScimClient(admin);
    scim.patch("/Users/" + id, "{op:'add', path:'nickName', value:'Zora Z'}").expect(200);
    scim.post("/Groups", "{displayName:'All', members:[{value:'" + id + "', display:'Zora'}]}")
        .expect(201);
    scim.post(
            "/Groups",
            "{displayName:'Old', members:[{value:'ZQ@example.org', display:'Zora of old'}, {value:'hr-4711'},"
                + " {value:'lost', display:'zora Quillfeather'}, {value:'other', display:'Other Person'}]}")
        .expect(201);
  }

  /** A learning system tells of Zora, and of somebody whom Zora taught. */
  private void told() {
    Client system = admin.with("X-Experience-API-Version", "1.0.3");
    String zora = "{name:'Zora Quillfeather', mbox:'mailto:zq@example.org'}";
    String told = "{actor:%s, verb:{id:'urn:did'}, object:{id:'urn:it'}, context:{instructor:%s}}";
    system.post("~/xapi/statements", told.formatted(zora, zora)).expect(200);
    String other = "{mbox:'mailto:other@example.org'}";
    system.post("~/xapi/statements", told.formatted(other, zora)).expect(200);
  }

  /** Zora applies, is thought about, and interviews somebody. */
  private void recruiting() {
    UUID own =
        admin.create(
            "job-applications",
            "app-hr-4711",
            "{requisitionExternalId:'req-dba', employeeExternalId:'hr-4711', motivation:'Zora wants it'}");
    admin
        .post(
            "/job-applications/" + own + "/transitions",
            "{to:'SCREENING', comment:'Zora reads well'}")
        .expect(200);
    card(own, "boss");
    card(admin.id("job-applications", "app-cand"), "hr-4711");
  }

  private void card(UUID application, String interviewer) {
    admin
        .post(
            "/job-applications/" + application + "/scorecards",
            "{interviewerExternalId:'%s', recommendation:'YES', comment:'%s', ratings:[{competencyExternalId:'sql', level:2, comment:'%s'}]}"
                .formatted(
                    interviewer,
                    interviewer.equals("boss") ? "Zora is good" : "Fine",
                    interviewer.equals("boss") ? "Zora showed it" : "Fine"))
        .expect(201);
  }

  private void pay() {
    admin.create(
        "salaries",
        "sal-hr-4711",
        "{employeeExternalId:'hr-4711', yearly:{amount:50000, currency:'EUR'}, validFrom:'2024-01-01', reason:'Zora asked'}");
    String rest =
        ", guidelineExternalId:'merit-2030', currency:'EUR', budget:1000, effectiveOn:'2031-04-01'";
    admin.create(
        "merit-worksheets",
        "of-boss",
        "{name:'Of Boss', managerExternalId:'boss', employeeExternalIds:['hr-4711', 'ana'],"
            + " ratings:[{employeeExternalId:'hr-4711', rating:4}],"
            + " proposals:[{employeeExternalId:'hr-4711', amount:900, comment:'Zora secretly left'}]"
            + rest
            + "}");
    UUID own =
        admin.create(
            "merit-worksheets",
            "of-zora",
            "{name:'Zora 2031', note:'Zora decides', managerExternalId:'hr-4711'" + rest + "}");
    admin
        .post("/merit-worksheets/" + own + "/transitions", "{to:'OPEN', comment:'For Zora'}")
        .expect(200);
    UUID settled =
        admin.create(
            "merit-worksheets",
            "settled",
            "{name:'Settled', managerExternalId:'boss', employeeExternalIds:['hr-4711', 'ana']"
                + rest
                + "}");
    for (String step : List.of("OPEN", "SUBMITTED", "APPROVED")) {
      admin
          .post("/merit-worksheets/" + settled + "/transitions", "{to:'" + step + "'}")
          .expect(200);
    }
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

  private void feedback() {
    zora.create(
        "mentor-profiles",
        "guide-hr-4711",
        "{employeeExternalId:'hr-4711', mentor:true, statement:'Zora tells what she knows secretly'}");
    UUID article =
        zora.create(
            "articles",
            "how-hr-4711",
            "{title:'How', language:'en', body:'So', authorExternalId:'hr-4711'}");
    zora.post("/articles/" + article + "/transitions", "{to:'IN_REVIEW', comment:'Zora is ready'}")
        .expect(200);
    admin
        .post(
            "/feedback",
            "{employeeExternalId:'hr-4711', kind:'NOTE', text:'Zora works secretly', visibility:'LINE'}")
        .expect(201);
    zora.post(
            "/feedback",
            "{employeeExternalId:'report', kind:'PRAISE', text:'Zora likes it', visibility:'PERSON'}")
        .expect(201);
    zora.post(
            "/feedback-requests",
            "{aboutEmployeeExternalId:'hr-4711', fromEmployees:[{employeeExternalId:'report'}], question:'How is Zora?'}")
        .expect(200);
  }

  private void knowledge() {
    zora.create(
        "experts",
        "expert-hr-4711",
        "{employeeExternalId:'hr-4711', competencyExternalIds:['sql'], statement:'Zora knows secretly'}");
    admin.create(
        "endorsements",
        "hr-4711-by-boss",
        "{employeeExternalId:'hr-4711', competencyExternalId:'sql', endorserExternalId:'boss', comment:'Zora helps'}");
    zora.create(
        "endorsements",
        "boss-by-hr-4711",
        "{employeeExternalId:'boss', competencyExternalId:'sql', endorserExternalId:'hr-4711', comment:'says Zora'}");
    UUID question =
        zora.create(
            "questions",
            "q-hr-4711",
            "{askerExternalId:'hr-4711', title:'Zora asks', text:'How does Zora go on?', competencyExternalIds:['sql']}");
    UUID answer =
        zora.create(
            "answers",
            "a-hr-4711",
            "{questionExternalId:'q-hr-4711', authorExternalId:'hr-4711', text:'Zora found out'}");
    zora.post(
            "/questions/" + question + "/transitions",
            "{to:'ANSWERED', answerId:'" + answer + "', comment:'Zora is glad'}")
        .expect(200);
    mentoring();
    community();
  }

  private void mentoring() {
    UUID mentoring =
        zora.create(
            "mentorings",
            "m-hr-4711",
            "{menteeExternalId:'hr-4711', mentorExternalId:'boss', message:'Zora asks', goals:[{title:'Zora speaks up'}]}");
    tenant
        .person("boss")
        .post("/mentorings/" + mentoring + "/transitions", "{to:'ACTIVE', comment:'Yes, Zora'}")
        .expect(200);
    zora.create(
        "mentoring-sessions",
        "s-hr-4711",
        "{mentoringExternalId:'m-hr-4711', heldOn:'2026-01-05', minutes:30, note:'Zora was afraid'}");
  }

  private void community() {
    zora.create(
        "community-members",
        "hr-4711-in-tables",
        "{communityExternalId:'tables', employeeExternalId:'hr-4711'}");
    zora.create(
        "community-posts",
        "p-hr-4711",
        "{communityExternalId:'tables', authorExternalId:'hr-4711', title:'Zora', text:'I, Zora'}");
    zora.create(
        "community-events",
        "v-hr-4711",
        "{communityExternalId:'tables', organiserExternalId:'hr-4711', title:'Lunch with Zora', startsAt:'2090-01-01T11:00:00Z', endsAt:'2090-01-01T12:00:00Z'}");
    zora.create(
        "community-event-attendees",
        "hr-4711-at-lunch",
        "{communityEventExternalId:'v-hr-4711', employeeExternalId:'hr-4711'}");
  }

  private void recognition() {
    admin
        .post(
            "/recognitions",
            "{employeeExternalId:'hr-4711', badgeExternalId:'star', reason:'Zora was there'}")
        .expect(201);
    zora.post(
            "/recognitions",
            "{employeeExternalId:'report', badgeExternalId:'star', reason:'Zora thanks'}")
        .expect(201);
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

  private void files() {
    admin.importRows(
        "employees",
        "{externalId:'hr-4711', givenName:'Zora', familyName:'Quillfeather', email:'zq@example.org',"
            + " subject:'zora-token', managerExternalId:'boss', jobExternalId:'dba', orgUnitExternalId:'hq',"
            + " hireDate:'2020-02-02'}",
        "{externalId:'other', givenName:'O', familyName:'Ther'}");
    admin.importRows(
        "employees",
        "{externalId:'hr-4711', givenName:'Zora', familyName:'', email:'zq@example.org'}");
  }
}

package org.espalier.testing;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.util.TypeLiteral;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.sync.SyncKind;

/**
 * A small company with one thing of every kind at least, for tests that walk all operations. Ana
 * reports to Boss and Bob to Ana; Out reports to nobody. Whoever adds a resource adds one of its
 * things here, and to {@link SampleBodies} what is sent to it.
 */
public final class Sample {

  private final Client admin;
  private final Map<String, UUID> ids = new HashMap<>();
  private final Map<String, String> externalIds = new HashMap<>();

  private Sample(Client admin) {
    this.admin = admin;
  }

  /** Fills a tenant. */
  public static Sample in(Tenant tenant) {
    Sample sample = new Sample(tenant.admin());
    sample.organisation();
    sample.people();
    sample.competencies();
    sample.learning();
    sample.plans();
    sample.reviews();
    sample.goals();
    sample.feedback();
    sample.recognition();
    sample.post("group-drafts", "{people:{employeeIds:['" + sample.person("ana") + "']}}");
    sample.post("group-drafts", "{people:{employeeIds:['" + sample.person("bob") + "']}}");
    sample.succession();
    sample.pay();
    sample.privacy();
    sample.ids.put(
        "audit-events",
        UUID.fromString(
            sample.admin.get("/audit-events?limit=1").texts("/items", "/id").getFirst()));
    return sample;
  }

  private void organisation() {
    make("org-units", "hq", "{name:'Head office'}");
    make("org-units", "lab", "{name:'Laboratory', parentExternalId:'hq'}");
    make("job-families", "tech", "{name:'Technology'}");
    make("job-families", "data", "{name:'Data', parentExternalId:'tech'}");
    make("jobs", "cto", "{title:'Chief technology officer', leadershipLevel:'EXECUTIVE'}");
    make(
        "jobs",
        "dba",
        "{title:'Database administrator', jobFamilyExternalId:'data', leadershipLevel:'TEAM_LEAD'}");
    make("career-paths", "upwards", "{fromJobExternalId:'dba', toJobExternalId:'cto'}");
    make("positions", "spare", "{title:'Spare'}");
    make("positions", "head", "{title:'Head of all', orgUnitExternalId:'hq'}");
    make(
        "positions",
        "dba-1",
        "{title:'First DBA', jobExternalId:'dba', orgUnitExternalId:'lab', headCount:2, reportsToExternalId:'head'}");
  }

  private void people() {
    make(
        "employees",
        "boss",
        "{givenName:'Bo', familyName:'Ss', subject:'boss', orgUnitExternalId:'hq', positionExternalId:'head'}");
    make("employees", "out", "{givenName:'Out', familyName:'Side', jobExternalId:'dba'}");
    make(
        "employees",
        "ana",
        "{givenName:'Ana', familyName:'Lee', subject:'ana', managerExternalId:'boss', jobExternalId:'dba',"
            + " orgUnitExternalId:'lab'}");
    make(
        "employees",
        "bob",
        "{givenName:'Bob', familyName:'Ray', managerExternalId:'ana', jobExternalId:'dba', orgUnitExternalId:'lab', positionExternalId:'dba-1'}");
  }

  private void competencies() {
    make(
        "proficiency-scales",
        "scale",
        "{name:'Scale', proficientFrom:2, levels:[{value:1,label:'Aware'},{value:2,label:'Able'},{value:4,label:'Master'}]}");
    make("frameworks", "draft", "{name:'Draft', scaleExternalId:'scale'}");
    make("frameworks", "skills", "{name:'Skills', scaleExternalId:'scale', state:'PUBLISHED'}");
    make("competencies", "sql", "{name:'SQL', frameworkExternalId:'skills', tier:'JOB'}");
    make("competencies", "care", "{name:'Care', frameworkExternalId:'skills', tier:'CORE'}");
    make("requirements", "r-care", "{competencyExternalId:'care', tier:'CORE', level:2}");
    make(
        "requirements",
        "r-sql",
        "{competencyExternalId:'sql', tier:'JOB', level:3, jobExternalId:'dba', critical:true}");
    make(
        "initiatives",
        "data-first",
        "{name:'Data first', ownerExternalId:'boss', demands:[{competencyExternalId:'sql', level:4, headCount:2}]}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      post(
          "evidence",
          "{externalId:'e-%1$s', employeeExternalId:'%1$s', competencyExternalId:'sql', level:2, source:'MANAGER'}"
              .formatted(person));
    }
  }

  private void learning() {
    make(
        "activities",
        "care-talk",
        "{title:'Care', type:'COURSE', develops:[{competencyExternalId:'care', toLevel:2}]}");
    make("activities", "talk", "{title:'Talk', type:'VIDEO', hours:1}");
    make(
        "activities",
        "course",
        "{title:'Course', type:'COURSE', graded:true, develops:[{competencyExternalId:'sql', toLevel:4}],"
            + " prerequisites:[{activityExternalId:'talk'}]}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      make(
          "assignments",
          "as-" + person,
          "{employeeExternalId:'%s', activityExternalId:'course'}".formatted(person));
      post(
          "completions",
          "{externalId:'co-%1$s', employeeExternalId:'%1$s', activityExternalId:'talk'}"
              .formatted(person));
    }
    sessions();
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      make(
          "career-aspirations",
          "wish-" + person,
          "{employeeExternalId:'%s', jobExternalId:'cto'}".formatted(person));
    }
    for (String person : new String[] {"bob", "ana", "boss"}) {
      make(
          "mentor-profiles",
          "guide-" + person,
          "{employeeExternalId:'%s', mentor:true, roleModel:true, statement:'Ask me', languages:['en']}"
              .formatted(person));
    }
    make(
        "assignment-rules",
        "onboarding",
        "{name:'Onboarding', activityExternalId:'talk', audience:'hireDate ge \"2030-01-01\"'}");
    ids.put("rule-evaluations", admin.post("/rule-evaluations", "{}").expect(202).id());
    make(
        "certifications",
        "fire",
        "{name:'Fire safety', activityExternalId:'talk', validity:'P1Y', audience:'job eq \"dba\"'}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      post(
          "certification-decisions",
          "{employeeExternalId:'%s', certificationExternalId:'fire', kind:'EXEMPTED', reason:'wrong'}"
              .formatted(person));
    }
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      Answer told =
          admin.post(
              "/learning-events",
              "{events:[{externalId:'ev-%1$s', type:'STARTED', employeeExternalId:'%1$s', activityExternalId:'course'}]}"
                  .formatted(person));
      ids.put("learning-events", UUID.fromString(told.expect(200).text("/results/0/id")));
    }
    ids.put("imports", admin.importRows("org-units", "{externalId:'hq', name:'Head office'}").id());
  }

  /** One that Boss holds, one to come with everybody in it, and one that has begun and goes on. */
  private void sessions() {
    make(
        "sessions",
        "taught",
        "{activityExternalId:'course', startsAt:'2088-03-01T09:00:00Z', endsAt:'2088-03-01T17:00:00Z',"
            + " instructors:[{employeeExternalId:'boss'}, {name:'Dr. Gest'}]}");
    make(
        "sessions",
        "coming",
        "{activityExternalId:'course', startsAt:'2089-03-01T09:00:00Z', endsAt:'2089-03-01T17:00:00Z',"
            + " capacity:20}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      enrol("coming", person);
    }
    make(
        "sessions",
        "running",
        "{activityExternalId:'course', meetings:[{startsAt:'2020-01-05T09:00:00Z', endsAt:'2020-01-05T10:00:00Z'},"
            + " {startsAt:'2090-01-05T09:00:00Z', endsAt:'2090-01-05T10:00:00Z'}],"
            + " enrolmentClosesAt:'2089-01-01', withdrawalClosesAt:'2089-01-01'}");
    UUID bobs = ids.get("enrolments");
    enrol("running", "boss");
    ids.put("enrolments", bobs);
  }

  private void enrol(String session, String person) {
    String path = "/sessions/" + admin.id("sessions", session) + "/enrolments";
    ids.put(
        "enrolments", admin.post(path, "{employeeExternalId:'" + person + "'}").expect(201).id());
  }

  /** Everybody's plan is of a template that was changed since: the change is offered to them. */
  private void plans() {
    String template = "{title:'First year', jobExternalId:'dba', items:[%s]}";
    String sql =
        "{competencyExternalId:'sql', actions:[{type:'LEARNING', activityExternalId:'course'}]}";
    make("plan-templates", "first-year", template.formatted(sql));
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      post(
          "development-plans",
          "{externalId:'plan-%1$s', employeeExternalId:'%1$s', title:'Plan', templateExternalId:'first-year', templateStart:'2031-01-01', items:[{competencyExternalId:'sql', targetLevel:3}]}"
              .formatted(person));
      externalIds.put("development-plans", "plan-" + person);
    }
    String care = "{competencyExternalId:'care', targetLevel:2}";
    admin.put("plan-templates", "first-year", template.formatted(sql + "," + care)).expect(200);
    comment(id("development-plans"));
    checkIn("development-plans", id("development-plans"));
  }

  private void goals() {
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      make(
          "goals",
          "go-" + person,
          "{title:'Goal', employeeExternalId:'%s', initiativeExternalId:'data-first', state:'ACTIVE', keyResults:[{key:'k', name:'K', type:'NUMBER', target:10}]}"
              .formatted(person));
    }
    checkIn("goals", id("goals"));
  }

  private void recognition() {
    make("badges", "star", "{name:'Star', points:10, awardedFor:'HAND'}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      post(
          "recognitions",
          "{employeeExternalId:'%s', badgeExternalId:'star', reason:'Well done'}"
              .formatted(person));
    }
  }

  private void feedback() {
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      post(
          "feedback",
          "{employeeExternalId:'%s', kind:'PRAISE', text:'Well done', visibility:'PERSON', competencies:[{competencyExternalId:'sql', level:2}]}"
              .formatted(person));
    }
    Answer asked =
        admin.post(
            "/feedback-requests",
            "{aboutEmployeeExternalId:'bob', fromEmployees:[{employeeExternalId:'boss'}, {employeeExternalId:'out'}], question:'How was it?'}");
    ids.put("feedback-requests", UUID.fromString(asked.expect(200).text("/requests/0/id")));
  }

  private void reviews() {
    make(
        "review-forms",
        "yearly",
        "{name:'Yearly', scaleExternalId:'scale', sections:[{key:'skills', title:'Skills', kind:'COMPETENCIES', weight:60, raters:['SELF','MANAGER','PEER']},"
            + " {key:'ours', title:'Ours', kind:'QUESTIONS', weight:40, questions:[{key:'team', text:'Team?', type:'RATING'}]}]}");
    make(
        "review-cycles",
        "2030",
        "{name:'2030', formExternalId:'yearly', periodStart:'2030-01-01', periodEnd:'2030-12-31'}");
    ids.put("review-cycle-launches", admin.launched(id("review-cycles"), "{}").id());
    for (String person : new String[] {"out", "ana", "bob"}) {
      String path = "/reviews?employeeId=" + person(person);
      UUID review = UUID.fromString(admin.get(path).texts("/items", "/id").getFirst());
      admin.putRaters(review, person.equals("out") ? "boss" : "out");
      ids.put("reviews", review);
    }
    String asked = admin.get("/review-requests").texts("/items", "/id").getFirst();
    ids.put("review-requests", UUID.fromString(asked));
    post("calibration-sessions", "{cycleExternalId:'2030', name:'All'}");
    post("calibration-sessions", "{cycleExternalId:'2030', name:'Some', audience:'job pr'}");
  }

  private void succession() {
    make("key-positions", "key-head", "{positionExternalId:'head', criticality:'CRITICAL'}");
    make("key-positions", "key-dba", "{positionExternalId:'dba-1', criticality:'HIGH'}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      make(
          "successors",
          "suc-" + person,
          "{keyPositionExternalId:'key-head', employeeExternalId:'%s', nominatedReadiness:'READY_NOW'}"
              .formatted(person));
    }
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      post(
          "talent-ratings",
          "{externalId:'tr-%1$s', employeeExternalId:'%1$s', kind:'RISK_OF_LOSS', value:4}"
              .formatted(person));
    }
    make("talent-pools", "leaders", "{name:'Leaders', jobExternalId:'dba', transparent:true}");
    admin
        .post("/talent-pools/" + id("talent-pools") + "/members", "{employeeExternalId:'boss'}")
        .expect(200);
    post("talent-reviews", "{title:'Spring'}");
    post("talent-reviews", "{title:'Autumn'}");
    admin
        .post(
            "/talent-reviews/" + id("talent-reviews") + "/moves",
            "{employeeExternalId:'boss', box:{performance:1, potential:1}, reason:'agreed'}")
        .expect(201);
  }

  private void pay() {
    make(
        "salary-ranges",
        "dba-eur",
        "{jobExternalId:'dba', currency:'EUR', minimum:40000, midpoint:50000, maximum:60000}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      make(
          "salaries",
          "sal-" + person,
          "{employeeExternalId:'%s', yearly:{amount:45000, currency:'EUR'}, validFrom:'2025-01-01'}"
              .formatted(person));
    }
    make("merit-guidelines", "merit-2030", SampleBodies.body("merit-guidelines"));
    make(
        "merit-worksheets",
        "merit-ana",
        "{name:'Ana', guidelineExternalId:'merit-2030', managerExternalId:'ana', currency:'EUR', budget:2000,"
            + " effectiveOn:'2030-04-01', ratings:[{employeeExternalId:'bob', rating:3}]}");
  }

  private void privacy() {
    UUID export = admin.post("/privacy/exports", "{employeeExternalId:'bob'}").expect(202).id();
    ids.put("privacy/exports", admin.exportMade(export));
    ids.put(
        "privacy/erasures",
        admin
            .post("/privacy/erasures", "{employeeExternalId:'bob', reason:'asked'}")
            .expect(202)
            .id());
  }

  /** The kinds that can be imported and exported. */
  public static List<String> kinds() {
    return Arc.container().select(new TypeLiteral<SyncKind<?>>() {}, Any.Literal.INSTANCE).stream()
        .map(SyncKind::name)
        .sorted()
        .toList();
  }

  /** The thing of a kind that was made last; of what concerns people, Bob's. */
  public UUID id(String kind) {
    UUID id = ids.get(kind);
    if (id == null) {
      throw new AssertionError("testing.Sample has no thing of the kind " + kind + ": add one");
    }
    return id;
  }

  /** The id of an employee. */
  public UUID person(String externalId) {
    return admin.id("employees", externalId);
  }

  /** The path of an operation with the thing of its kind filled in. */
  public String path(Route route) {
    String kind = route.kind();
    return route
        .path()
        .replace("{id}", route.path().contains("{id}") ? id(kind).toString() : "")
        .replace("{number}", "1")
        .replace("{jobId}", id("jobs").toString())
        .replace("{itemId}", route.path().contains("{itemId}") ? item(id(kind)) : "")
        .replace("{commentId}", route.path().contains("{commentId}") ? comment(id(kind)) : "")
        .replace("{checkInId}", route.path().contains("{checkInId}") ? checkIn(kind, id(kind)) : "")
        .replace("{externalId}", externalIds.getOrDefault(kind, ""));
  }

  /** The first item of a plan. */
  public String item(UUID plan) {
    return admin.get("/development-plans/" + plan).expect(200).text("/items/0/id");
  }

  /** A comment of the administrator's on a plan. */
  public String comment(UUID plan) {
    return first("/development-plans/" + plan + "/comments", "{text:'Well begun'}");
  }

  /** A check-in on a plan or a goal. */
  public String checkIn(String kind, UUID id) {
    String body = kind.equals("goals") ? "{confidence:'ON_TRACK'}" : "{note:'Half way'}";
    return first("/" + kind + "/" + id + "/check-ins", body);
  }

  private String first(String path, String body) {
    List<String> known = admin.get(path).expect(200).texts("/items", "/id");
    return known.isEmpty() ? admin.post(path, body).expect(201).id().toString() : known.getFirst();
  }

  private void make(String kind, String externalId, String json) {
    ids.put(kind, admin.create(kind, externalId, json));
    externalIds.put(kind, externalId);
  }

  private void post(String kind, String json) {
    ids.put(kind, admin.post("/" + kind, json).expect(201).id());
  }
}

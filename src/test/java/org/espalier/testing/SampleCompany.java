package org.espalier.testing;

import java.util.UUID;

/** The organisation of a sample, its people, what they can do, learn and plan. */
final class SampleCompany {

  private final SampleThings things;

  SampleCompany(SampleThings things) {
    this.things = things;
  }

  /** Makes all of it. */
  void make() {
    organisation();
    people();
    competencies();
    learning();
    plans();
  }

  private void organisation() {
    things.make("org-units", "hq", "{name:'Head office'}");
    things.make("org-units", "lab", "{name:'Laboratory', parentExternalId:'hq'}");
    things.make("job-families", "tech", "{name:'Technology'}");
    things.make("job-families", "data", "{name:'Data', parentExternalId:'tech'}");
    things.make("jobs", "cto", "{title:'Chief technology officer', leadershipLevel:'EXECUTIVE'}");
    things.make(
        "jobs",
        "dba",
        "{title:'Database administrator', jobFamilyExternalId:'data', leadershipLevel:'TEAM_LEAD'}");
    things.make("career-paths", "upwards", "{fromJobExternalId:'dba', toJobExternalId:'cto'}");
    things.make("positions", "spare", "{title:'Spare'}");
    things.make("positions", "head", "{title:'Head of all', orgUnitExternalId:'hq'}");
    things.make(
        "positions",
        "dba-1",
        "{title:'First DBA', jobExternalId:'dba', orgUnitExternalId:'lab', headCount:2, reportsToExternalId:'head'}");
  }

  private void people() {
    things.make(
        "employees",
        "boss",
        "{givenName:'Bo', familyName:'Ss', subject:'boss', orgUnitExternalId:'hq', positionExternalId:'head'}");
    things.make("employees", "out", "{givenName:'Out', familyName:'Side', jobExternalId:'dba'}");
    things.make(
        "employees",
        "ana",
        "{givenName:'Ana', familyName:'Lee', subject:'ana', managerExternalId:'boss', jobExternalId:'dba',"
            + " orgUnitExternalId:'lab'}");
    things.make(
        "employees",
        "bob",
        "{givenName:'Bob', familyName:'Ray', managerExternalId:'ana', jobExternalId:'dba', orgUnitExternalId:'lab', positionExternalId:'dba-1'}");
  }

  private void competencies() {
    things.make(
        "proficiency-scales",
        "scale",
        "{name:'Scale', proficientFrom:2, levels:[{value:1,label:'Aware'},{value:2,label:'Able'},{value:4,label:'Master'}]}");
    things.make("frameworks", "draft", "{name:'Draft', scaleExternalId:'scale'}");
    things.make(
        "frameworks", "skills", "{name:'Skills', scaleExternalId:'scale', state:'PUBLISHED'}");
    things.make("competencies", "sql", "{name:'SQL', frameworkExternalId:'skills', tier:'JOB'}");
    things.make("competencies", "care", "{name:'Care', frameworkExternalId:'skills', tier:'CORE'}");
    things.make("requirements", "r-care", "{competencyExternalId:'care', tier:'CORE', level:2}");
    things.make(
        "requirements",
        "r-sql",
        "{competencyExternalId:'sql', tier:'JOB', level:3, jobExternalId:'dba', critical:true}");
    things.make(
        "initiatives",
        "data-first",
        "{name:'Data first', ownerExternalId:'boss', demands:[{competencyExternalId:'sql', level:4, headCount:2}]}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      things.post(
          "evidence",
          "{externalId:'e-%1$s', employeeExternalId:'%1$s', competencyExternalId:'sql', level:2, source:'MANAGER'}"
              .formatted(person));
    }
  }

  private void learning() {
    things.make(
        "activities",
        "care-talk",
        "{title:'Care', type:'COURSE', develops:[{competencyExternalId:'care', toLevel:2}]}");
    things.make("activities", "talk", "{title:'Talk', type:'VIDEO', hours:1}");
    things.make(
        "activities",
        "course",
        "{title:'Course', type:'COURSE', graded:true, develops:[{competencyExternalId:'sql', toLevel:4}],"
            + " prerequisites:[{activityExternalId:'talk'}]}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      things.make(
          "assignments",
          "as-" + person,
          "{employeeExternalId:'%s', activityExternalId:'course'}".formatted(person));
      things.post(
          "completions",
          "{externalId:'co-%1$s', employeeExternalId:'%1$s', activityExternalId:'talk'}"
              .formatted(person));
    }
    sessions();
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      things.make(
          "career-aspirations",
          "wish-" + person,
          "{employeeExternalId:'%s', jobExternalId:'cto'}".formatted(person));
    }
    for (String person : new String[] {"bob", "ana", "boss"}) {
      things.make(
          "mentor-profiles",
          "guide-" + person,
          "{employeeExternalId:'%s', mentor:true, roleModel:true, statement:'Ask me', languages:['en']}"
              .formatted(person));
    }
    things.make(
        "assignment-rules",
        "onboarding",
        "{name:'Onboarding', activityExternalId:'talk', audience:'hireDate ge \"2030-01-01\"'}");
    things.ids.put(
        "rule-evaluations", things.admin.post("/rule-evaluations", "{}").expect(202).id());
    things.make(
        "certifications",
        "fire",
        "{name:'Fire safety', activityExternalId:'talk', validity:'P1Y', audience:'job eq \"dba\"'}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      things.post(
          "certification-decisions",
          "{employeeExternalId:'%s', certificationExternalId:'fire', kind:'EXEMPTED', reason:'wrong'}"
              .formatted(person));
    }
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      Answer told =
          things.admin.post(
              "/learning-events",
              "{events:[{externalId:'ev-%1$s', type:'STARTED', employeeExternalId:'%1$s', activityExternalId:'course'}]}"
                  .formatted(person));
      things.ids.put("learning-events", UUID.fromString(told.expect(200).text("/results/0/id")));
    }
    for (String format : new String[] {"CSV", "NDJSON"}) {
      Answer made =
          things.admin.post(
              "/upload-urls", "{kind:'employees', format:'%s', validFor:'P1D'}".formatted(format));
      things.ids.put("upload-urls", made.expect(201).id());
    }
    things.ids.put(
        "imports",
        things.admin.importRows("org-units", "{externalId:'hq', name:'Head office'}").id());
  }

  /** One that Boss holds, one to come with everybody in it, and one that has begun and goes on. */
  private void sessions() {
    things.make(
        "sessions",
        "taught",
        "{activityExternalId:'course', startsAt:'2088-03-01T09:00:00Z', endsAt:'2088-03-01T17:00:00Z',"
            + " instructors:[{employeeExternalId:'boss'}, {name:'Dr. Gest'}]}");
    things.make(
        "sessions",
        "coming",
        "{activityExternalId:'course', startsAt:'2089-03-01T09:00:00Z', endsAt:'2089-03-01T17:00:00Z',"
            + " capacity:20}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      enrol("coming", person);
    }
    things.make(
        "sessions",
        "running",
        "{activityExternalId:'course', meetings:[{startsAt:'2020-01-05T09:00:00Z', endsAt:'2020-01-05T10:00:00Z'},"
            + " {startsAt:'2090-01-05T09:00:00Z', endsAt:'2090-01-05T10:00:00Z'}],"
            + " enrolmentClosesAt:'2089-01-01', withdrawalClosesAt:'2089-01-01'}");
    UUID bobs = things.ids.get("enrolments");
    enrol("running", "boss");
    things.ids.put("enrolments", bobs);
  }

  private void enrol(String session, String person) {
    String path = "/sessions/" + things.admin.id("sessions", session) + "/enrolments";
    things.ids.put(
        "enrolments",
        things.admin.post(path, "{employeeExternalId:'" + person + "'}").expect(201).id());
  }

  /** Everybody's plan is of a template that was changed since: the change is offered to them. */
  private void plans() {
    String template = "{title:'First year', jobExternalId:'dba', items:[%s]}";
    String sql =
        "{competencyExternalId:'sql', actions:[{type:'LEARNING', activityExternalId:'course'}]}";
    things.make("plan-templates", "first-year", template.formatted(sql));
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      things.post(
          "development-plans",
          "{externalId:'plan-%1$s', employeeExternalId:'%1$s', title:'Plan', templateExternalId:'first-year', templateStart:'2031-01-01', items:[{competencyExternalId:'sql', targetLevel:3}]}"
              .formatted(person));
      things.externalIds.put("development-plans", "plan-" + person);
    }
    String care = "{competencyExternalId:'care', targetLevel:2}";
    things
        .admin
        .put("plan-templates", "first-year", template.formatted(sql + "," + care))
        .expect(200);
    things.comment(things.id("development-plans"));
    things.checkIn("development-plans", things.id("development-plans"));
  }
}

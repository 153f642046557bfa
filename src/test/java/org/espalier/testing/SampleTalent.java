package org.espalier.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Goals, feedback, reviews, succession and pay of a sample. */
final class SampleTalent {

  private final SampleThings things;

  SampleTalent(SampleThings things) {
    this.things = things;
  }

  /** Makes all of it. */
  void make() {
    reviews();
    goals();
    feedback();
    recognition();
    articles();
    things.post("group-drafts", "{people:{employeeIds:['" + things.person("ana") + "']}}");
    things.post("group-drafts", "{people:{employeeIds:['" + things.person("bob") + "']}}");
    succession();
    pay();
    recruiting();
    demand();
    statements();
  }

  private void goals() {
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      things.make(
          "goals",
          "go-" + person,
          "{title:'Goal', employeeExternalId:'%s', initiativeExternalId:'data-first', state:'ACTIVE', keyResults:[{key:'k', name:'K', type:'NUMBER', target:10}]}"
              .formatted(person));
    }
    things.checkIn("goals", things.id("goals"));
  }

  private void recognition() {
    things.make("reports", "monthly", "{name:'Monthly', insight:'PLAN_PROGRESS', format:'NDJSON'}");
    things.make("webhooks", "hook", "{name:'Hook', url:'http://127.0.0.1:9/', status:'INACTIVE'}");
    things.delivery(things.id("webhooks"));
    things.make("badges", "star", "{name:'Star', points:10, awardedFor:'HAND'}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      things.post(
          "recognitions",
          "{employeeExternalId:'%s', badgeExternalId:'star', reason:'Well done'}"
              .formatted(person));
    }
  }

  /** A draft of the second version: readers have the first. */
  private void articles() {
    for (String author : new String[] {"boss", "out"}) {
      things.make(
          "articles",
          "art-" + author,
          "{kind:'LESSON', minutes:5, title:'Backups', language:'en', body:'Make *two*.', authorExternalId:'%s', competencies:[{competencyExternalId:'sql', level:2}]}"
              .formatted(author));
      String path = "/articles/" + things.id("articles");
      byte[] file = "{}".getBytes(StandardCharsets.UTF_8);
      things.admin.sendRaw("PUT", path + "/attachments/notes.txt", "text/plain", file).expect(201);
      things.admin.post(path + "/transitions", "{to:'IN_REVIEW'}").expect(200);
      things.admin.post(path + "/transitions", "{to:'PUBLISHED'}").expect(200);
    }
    things.admin.patch("/articles/" + things.id("articles"), "{body:'Make *three*.'}").expect(200);
  }

  private void feedback() {
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      things.post(
          "feedback",
          "{employeeExternalId:'%s', kind:'PRAISE', text:'Well done', visibility:'PERSON', competencies:[{competencyExternalId:'sql', level:2}]}"
              .formatted(person));
    }
    Answer asked =
        things.admin.post(
            "/feedback-requests",
            "{aboutEmployeeExternalId:'bob', fromEmployees:[{employeeExternalId:'boss'}, {employeeExternalId:'out'}], question:'How was it?'}");
    things.ids.put("feedback-requests", UUID.fromString(asked.expect(200).text("/requests/0/id")));
  }

  private void reviews() {
    things.make(
        "review-forms",
        "yearly",
        "{name:'Yearly', scaleExternalId:'scale', sections:[{key:'skills', title:'Skills', kind:'COMPETENCIES', weight:60, raters:['SELF','MANAGER','PEER']},"
            + " {key:'ours', title:'Ours', kind:'QUESTIONS', weight:40, questions:[{key:'team', text:'Team?', type:'RATING'}]}]}");
    things.make(
        "review-cycles",
        "2030",
        "{name:'2030', formExternalId:'yearly', periodStart:'2030-01-01', periodEnd:'2030-12-31'}");
    things.ids.put(
        "review-cycle-launches", things.admin.launched(things.id("review-cycles"), "{}").id());
    for (String person : new String[] {"out", "ana", "bob"}) {
      String path = "/reviews?employeeId=" + things.person(person);
      UUID review = UUID.fromString(things.admin.get(path).texts("/items", "/id").getFirst());
      things.admin.putRaters(review, person.equals("out") ? "boss" : "out");
      things.ids.put("reviews", review);
    }
    String asked = things.admin.get("/review-requests").texts("/items", "/id").getFirst();
    things.ids.put("review-requests", UUID.fromString(asked));
    things.post("calibration-sessions", "{cycleExternalId:'2030', name:'All'}");
    things.post("calibration-sessions", "{cycleExternalId:'2030', name:'Some', audience:'job pr'}");
  }

  private void succession() {
    things.make("key-positions", "key-head", "{positionExternalId:'head', criticality:'CRITICAL'}");
    things.make("key-positions", "key-dba", "{positionExternalId:'dba-1', criticality:'HIGH'}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      things.make(
          "successors",
          "suc-" + person,
          "{keyPositionExternalId:'key-head', employeeExternalId:'%s', nominatedReadiness:'READY_NOW'}"
              .formatted(person));
    }
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      things.post(
          "talent-ratings",
          "{externalId:'tr-%1$s', employeeExternalId:'%1$s', kind:'RISK_OF_LOSS', value:4}"
              .formatted(person));
    }
    things.make(
        "talent-pools", "leaders", "{name:'Leaders', jobExternalId:'dba', transparent:true}");
    things
        .admin
        .post(
            "/talent-pools/" + things.id("talent-pools") + "/members",
            "{employeeExternalId:'boss'}")
        .expect(200);
    things.post("talent-reviews", "{title:'Spring'}");
    things.post("talent-reviews", "{title:'Autumn'}");
    things
        .admin
        .post(
            "/talent-reviews/" + things.id("talent-reviews") + "/moves",
            "{employeeExternalId:'boss', box:{performance:1, potential:1}, reason:'agreed'}")
        .expect(201);
  }

  private void recruiting() {
    things.make(
        "requisitions",
        "req-dba",
        "{title:'Another DBA', jobExternalId:'dba', orgUnitExternalId:'lab', hiringManagerExternalId:'boss',"
            + " recruiterExternalIds:['out'], competencies:[{competencyExternalId:'care', level:4}], headCount:2}");
    things.make(
        "candidates",
        "cand",
        "{givenName:'Can', familyName:'Didate', email:'can@example.org',"
            + " assessments:[{competencyExternalId:'sql', level:3, source:'CERTIFICATION', observedAt:'2026-01-05T00:00:00Z'}]}");
    things.make(
        "job-applications",
        "app-cand",
        "{requisitionExternalId:'req-dba', candidateExternalId:'cand', stage:'INTERVIEW'}");
    things.ids.put(
        "scorecards",
        things
            .admin
            .post(
                "/job-applications/" + things.id("job-applications") + "/scorecards",
                "{interviewerExternalId:'out', recommendation:'YES', ratings:[{competencyExternalId:'care', level:2}]}")
            .expect(201)
            .id());
  }

  private void demand() {
    things.make(
        "demand-scenarios",
        "next-year",
        "{name:'Next year', baseDay:'2030-01-01', quarters:2, headCounts:[{jobExternalId:'dba', quarter:1, people:5}],"
            + " moves:[{fromJobExternalId:'dba', toJobExternalId:'cto', quarter:2, people:1}], initiativeExternalIds:['data-first']}");
    things.post("demand-forecasts", "{scenarioExternalId:'next-year'}");
    things.post("demand-forecasts", "{scenarioExternalId:'next-year'}");
  }

  /** What a learning system tells of Bob, and what is to follow from it. */
  private void statements() {
    things.make(
        "xapi-mappings",
        "looked",
        "{verb:'http://adlnet.gov/expapi/verbs/experienced', effect:'KEEP', sentBy:'lms'}");
    Client system = things.admin.with("X-Experience-API-Version", "1.0.3");
    for (String verb : new String[] {"experienced", "completed"}) {
      system
          .post(
              "~/xapi/statements",
              "{actor:{mbox:'mailto:bob@example.org'}, verb:{id:'http://adlnet.gov/expapi/verbs/%s'}, object:{id:'https://lms.example.org/unknown'}}"
                  .formatted(verb))
          .expect(200);
    }
    String last = things.admin.get("/xapi-statements?limit=1&sort=-id").text("/items/0/id");
    things.ids.put("xapi-statements", UUID.fromString(last));
  }

  private void pay() {
    things.make(
        "salary-ranges",
        "dba-eur",
        "{jobExternalId:'dba', currency:'EUR', minimum:40000, midpoint:50000, maximum:60000}");
    for (String person : new String[] {"boss", "out", "ana", "bob"}) {
      things.make(
          "salaries",
          "sal-" + person,
          "{employeeExternalId:'%s', yearly:{amount:45000, currency:'EUR'}, validFrom:'2025-01-01'}"
              .formatted(person));
    }
    things.make("merit-guidelines", "merit-2030", SampleBodies.body("merit-guidelines"));
    things.make(
        "merit-worksheets",
        "merit-ana",
        "{name:'Ana', guidelineExternalId:'merit-2030', managerExternalId:'ana', currency:'EUR', budget:2000,"
            + " effectiveOn:'2030-04-01', ratings:[{employeeExternalId:'bob', rating:3}]}");
  }
}

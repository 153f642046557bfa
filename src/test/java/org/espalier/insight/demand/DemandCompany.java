package org.espalier.insight.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/**
 * A small company for forecasts: five developers, of whom two can do what is asked for, one
 * develops by plan, one lacks a level and one is unassessed; three of operations, two too many, of
 * whom one is able.
 */
record DemandCompany(Client admin) {

  static final String PLAN =
      "{name:'Cloud', baseDay:'2030-01-01', quarters:4, attrition:{basis:'GIVEN'}, headCounts:["
          + "{jobExternalId:'dev', quarter:1, people:8}, {jobExternalId:'ops', quarter:1, people:1}], pace:0.125%s}";

  DemandCompany furnish() {
    admin.create(
        "proficiency-scales",
        "five",
        "{name:'Five', levels:[{value:1,label:'1'},{value:2,label:'2'},{value:3,label:'3'},{value:4,label:'4'},{value:5,label:'5'}]}");
    admin.create("frameworks", "skills", "{name:'Skills', scaleExternalId:'five'}");
    admin.create(
        "competencies", "cloud", "{name:'Cloud', frameworkExternalId:'skills', tier:'JOB'}");
    admin.create("job-families", "tech", "{name:'Tech'}");
    admin.create("jobs", "dev", "{title:'Developer', jobFamilyExternalId:'tech'}");
    admin.create("jobs", "ops", "{title:'Operator', jobFamilyExternalId:'tech'}");
    admin.create(
        "requirements",
        "r",
        "{competencyExternalId:'cloud', tier:'JOB', level:3, jobExternalId:'dev'}");
    admin.create("career-paths", "up", "{fromJobExternalId:'ops', toJobExternalId:'dev'}");
    person("d1", "dev", "4");
    person("d2", "dev", "3");
    person("d3", "dev", "1");
    person("d4", "dev", "2");
    person("d5", "dev", "");
    person("o1", "ops", "3");
    person("o2", "ops", "1");
    person("o3", "ops", "1");
    admin
        .post(
            "/development-plans",
            "{externalId:'p', employeeExternalId:'d3', title:'P', state:'ACTIVE',"
                + " items:[{competencyExternalId:'cloud', targetLevel:3, due:'2030-05-01'}]}")
        .expect(201);
    return this;
  }

  void person(String externalId, String job, String level) {
    admin.create(
        "employees",
        externalId,
        "{givenName:'G', familyName:'%s'%s}"
            .formatted(externalId, job.isEmpty() ? "" : ", jobExternalId:'" + job + "'"));
    if (!level.isEmpty()) {
      admin
          .post(
              "/evidence",
              "{employeeExternalId:'%s', competencyExternalId:'cloud', level:%s, source:'MANAGER'}"
                  .formatted(externalId, level))
          .expect(201);
    }
  }

  /** A forecast of the plan with more in it. */
  Answer forecast(String more) {
    admin.put("demand-scenarios", "plan", PLAN.formatted(more));
    return admin.post("/demand-forecasts", "{scenarioExternalId:'plan'}").expect(201);
  }

  UUID job(String externalId) {
    return admin.id("jobs", externalId);
  }

  /** The numbers of needs, row by row. */
  static List<String> rows(Answer told) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : told.expect(200).at("/items")) {
      List<String> shown = new ArrayList<>();
      for (String member :
          List.of(
              "quarter",
              "demand",
              "heads",
              "qualified",
              "developing",
              "shortfall",
              "trainable",
              "movable",
              "training",
              "hiring")) {
        shown.add(row.path(member).asText());
      }
      rows.add(String.join(" ", shown));
    }
    return rows;
  }
}

package org.espalier.insight.effectiveness;

import java.util.List;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;

/**
 * A course in SQL that Acme gives for 100 EUR. SQL is required at 4 of everybody who is an analyst;
 * people are rated in January and April of 2025, and the course is in March.
 */
final class Classroom {

  static final String COURSE_DAY = "2025-03-03T12:00:00Z";

  final Tenant tenant = Tenant.fresh();
  final Client admin = tenant.admin();

  Classroom() {
    admin.create(
        "proficiency-scales",
        "five",
        "{name:'Five', levels:[{value:1,label:'1'},{value:2,label:'2'},{value:3,label:'3'},{value:4,label:'4'},{value:5,label:'5'}]}");
    admin.create("frameworks", "data", "{name:'Data', scaleExternalId:'five'}");
    admin.create("competencies", "sql", "{name:'SQL', frameworkExternalId:'data', tier:'JOB'}");
    admin.create("org-units", "north", "{name:'North'}");
    admin.create("org-units", "south", "{name:'South'}");
    admin.create("jobs", "analyst", "{title:'Analyst'}");
    admin.create(
        "requirements",
        "r",
        "{competencyExternalId:'sql', tier:'JOB', level:4, jobExternalId:'analyst'}");
    activity("course", "type:'COURSE', provider:'Acme', cost:{amount:100, currency:'EUR'}");
  }

  /** Something that develops SQL to 4. */
  void activity(String externalId, String members) {
    admin.create(
        "activities",
        externalId,
        "{title:'"
            + externalId
            + "', "
            + members
            + ", develops:[{competencyExternalId:'sql', toLevel:4}]}");
  }

  /** Analysts who took the course and went from 2 to these levels, and others who did not. */
  Classroom classes(List<Integer> trained, List<Integer> others) {
    for (int i = 0; i < trained.size(); i++) {
      person("t" + i, 2, trained.get(i));
      completes("t" + i, "course", COURSE_DAY);
    }
    for (int i = 0; i < others.size(); i++) {
      person("o" + i, 2, others.get(i));
    }
    return this;
  }

  /** An analyst in the north with both ratings. */
  void person(String externalId, int before, int after) {
    analyst(externalId, "north");
    rated(externalId, before, "2025-01-10");
    rated(externalId, after, "2025-04-10");
  }

  void analyst(String externalId, String unit) {
    admin.create(
        "employees",
        externalId,
        "{givenName:'G', familyName:'%s', jobExternalId:'analyst', orgUnitExternalId:'%s'}"
            .formatted(externalId, unit));
  }

  void rated(String employee, int level, String day) {
    rated(employee, level, day, "MANAGER");
  }

  void rated(String employee, int level, String day, String source) {
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'%s', competencyExternalId:'sql', level:%d, source:'%s', observedAt:'%s'}"
                .formatted(employee, level, source, day))
        .expect(201);
  }

  void completes(String employee, String activity, String at) {
    completes(employee, activity, at, "");
  }

  void completes(String employee, String activity, String at, String more) {
    admin
        .post(
            "/completions",
            "{employeeExternalId:'%s', activityExternalId:'%s', completedAt:'%s'%s}"
                .formatted(employee, activity, at, more))
        .expect(201);
  }

  String course() {
    return "/insights/effectiveness?activityId=" + admin.id("activities", "course");
  }
}

package org.espalier.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A small organisation with all that a gap needs: a scale, a framework, four competencies required
 * in four tiers, and people with evidence.
 *
 * @param admin who makes it
 */
public record Workshop(Client admin) {

  /** Sets it up, without people. */
  public Workshop furnish() {
    admin.create(
        "proficiency-scales",
        "scale",
        "{name:'Scale', proficientFrom:3, levels:[{value:1,label:'Aware'},{value:2,label:'Working'},"
            + "{value:3,label:'Practitioner'},{value:4,label:'Expert'}]}");
    admin.create("frameworks", "frame", "{name:'Frame', scaleExternalId:'scale'}");
    for (String name : List.of("a", "b", "c", "d")) {
      admin.create(
          "competencies",
          name,
          "{name:'Competency " + name + "', frameworkExternalId:'frame', tier:'JOB'}");
    }
    admin.create("org-units", "unit", "{name:'Unit'}");
    admin.create("job-families", "data", "{name:'Data'}");
    admin.create(
        "jobs",
        "engineer",
        "{title:'Engineer', jobFamilyExternalId:'data', leadershipLevel:'TEAM_LEAD'}");
    require(
        "r1",
        "{competencyExternalId:'a', tier:'JOB', level:3, jobExternalId:'engineer', critical:true}");
    require(
        "r2",
        "{competencyExternalId:'b', tier:'FUNCTIONAL', level:2, weight:2.5, jobFamilyExternalId:'data'}");
    require("r3", "{competencyExternalId:'b', tier:'CORE', level:2}");
    require(
        "r4",
        "{competencyExternalId:'c', tier:'LEADERSHIP', level:2, leadershipLevel:'INDIVIDUAL'}");
    require(
        "r5", "{competencyExternalId:'d', tier:'FUNCTIONAL', level:4, orgUnitExternalId:'unit'}");
    return this;
  }

  /** An engineer in the unit who reports to somebody, or to nobody if that is empty. */
  public UUID engineer(String externalId, String manager) {
    String boss = manager.isEmpty() ? "" : ", managerExternalId:'" + manager + "'";
    return admin.create(
        "employees",
        externalId,
        "{givenName:'G"
            + externalId
            + "', familyName:'F"
            + externalId
            + "', jobExternalId:'engineer', orgUnitExternalId:'unit'"
            + boss
            + "}");
  }

  /** What a manager observed. */
  public UUID rate(String employee, String competency, String level) {
    return admin
        .post(
            "/evidence",
            "{employeeExternalId:'"
                + employee
                + "', competencyExternalId:'"
                + competency
                + "', level:"
                + level
                + ", source:'MANAGER', observedAt:'2025-06-01'}")
        .expect(201)
        .id();
  }

  /** Engineers {@code p1} … with three ratings each; the first one is everybody's manager. */
  public List<UUID> team(int people) {
    List<UUID> made = new ArrayList<>();
    IntStream.rangeClosed(1, people)
        .forEach(i -> {
          made.add(engineer("p" + i, i == 1 ? "" : "p1"));
          rate("p" + i, "a", "2");
          rate("p" + i, "b", "2.5");
          rate("p" + i, "c", "1");
        });
    return made;
  }

  private void require(String externalId, String body) {
    admin.create("requirements", externalId, body);
  }
}

package org.espalier.testing;

import java.util.List;
import java.util.UUID;

/**
 * A tenant in which people learn. Ana and Bob are clerks who report to Boss; Eve reports to nobody.
 * A clerk needs {@code sql} at 3 (weight 2), {@code law} at 2 and {@code tact} at 4 (critical), on
 * a scale from 0 to 4. The catalogue has {@code sql-course} (graded), {@code law-talk} (not
 * graded), {@code tact-license} (not graded, and yet it proves the level) and {@code film}, which
 * teaches nothing.
 */
public final class Academy {

  /** Where it is. */
  public final Tenant tenant = Tenant.fresh();

  /** Who administers it. */
  public final Client admin = tenant.admin();

  /** Furnishes the tenant. */
  public Academy() {
    admin.create(
        "proficiency-scales",
        "scale",
        "{name:'Scale', levels:[{value:0,label:'None'},{value:2,label:'Some'},{value:4,label:'All'}]}");
    admin.create("frameworks", "frame", "{name:'Frame', scaleExternalId:'scale'}");
    for (String name : List.of("sql", "law", "tact")) {
      admin.create(
          "competencies", name, "{name:'" + name + "', frameworkExternalId:'frame', tier:'JOB'}");
    }
    admin.create("jobs", "clerk", "{title:'Clerk'}");
    require("sql", "level:3, weight:2");
    require("law", "level:2");
    require("tact", "level:4, critical:true");
    person("boss", "");
    person("ana", ", managerExternalId:'boss', jobExternalId:'clerk'");
    person("bob", ", managerExternalId:'boss', jobExternalId:'clerk'");
    person("eve", "");
    catalogue();
  }

  private void catalogue() {
    admin.create(
        "activities",
        "sql-course",
        "{title:'SQL course', type:'COURSE', hours:8, cost:{amount:100.50,currency:'EUR'}, graded:true,"
            + " develops:[{competencyExternalId:'sql', toLevel:3}]}");
    admin.create(
        "activities",
        "law-talk",
        "{title:'Talk about law', type:'SESSION', hours:2, cost:{amount:50,currency:'USD'},"
            + " develops:[{competencyExternalId:'law', toLevel:2}]}");
    admin.create(
        "activities",
        "tact-license",
        "{title:'License', type:'EXTERNAL', hours:16, cost:{amount:9.5,currency:'EUR'}, provesLevel:true,"
            + " develops:[{competencyExternalId:'tact', toLevel:4}]}");
    admin.create("activities", "film", "{title:'Film', type:'VIDEO', hours:1.5}");
  }

  /** The id of one of its people. */
  public UUID id(String person) {
    return admin.id("employees", person);
  }

  /** One of its people. */
  public Client as(String person) {
    return tenant.person(person);
  }

  /** Puts on record what a person can do; the id of the evidence. */
  public UUID rate(String person, String competency, String level) {
    return admin
        .post(
            "/evidence",
            "{employeeExternalId:'%s', competencyExternalId:'%s', level:%s, source:'MANAGER'}"
                .formatted(person, competency, level))
        .expect(201)
        .id();
  }

  /** Somebody's level of a competency; empty if it is not known. */
  public String level(String person, String competency) {
    for (var known : admin.get("/employees/" + id(person) + "/proficiencies").expect(200).json()) {
      if (known.at("/competency/externalId").asText().equals(competency)) {
        return known.at("/level").isNull() ? "" : known.at("/level").asText();
      }
    }
    return "";
  }

  /** The types of the events about a subject, the first one first. */
  public List<String> events(UUID subject) {
    try (Psql psql = Psql.application().tenant(tenant.slug())) {
      return psql.lines(
          "select type from change_event where subject_id = ? order by position", subject);
    }
  }

  private void require(String competency, String rest) {
    admin.create(
        "requirements",
        "clerk-" + competency,
        "{competencyExternalId:'"
            + competency
            + "', tier:'JOB', jobExternalId:'clerk', "
            + rest
            + "}");
  }

  /** Puts somebody; further members begin with a comma. */
  public void person(String externalId, String rest) {
    admin.create(
        "employees", externalId, "{givenName:'" + externalId + "', familyName:'Doe'" + rest + "}");
  }
}

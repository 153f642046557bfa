package org.espalier.insight.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;

/**
 * A company made by chance: a tree of units, jobs in families, competencies on two scales,
 * requirements of all tiers, people here and there, and what was seen of them in two years.
 */
final class GapCompany {

  static final int UNITS = 7;
  static final int JOBS = 4;
  static final int COMPETENCIES = 5;
  private static final List<String> LEVELS =
      List.of("INDIVIDUAL", "TEAM_LEAD", "MANAGER", "EXECUTIVE");
  private static final List<String> SOURCES = List.of("MANAGER", "PEER", "ASSESSMENT", "SELF");

  final Tenant tenant = Tenant.fresh();
  final Client admin = tenant.admin();
  final int people;
  private final Random random;

  GapCompany(long seed, int people) {
    this.random = new Random(seed);
    this.people = people;
    structure();
    requirements();
    load("employees", IntStream.range(0, people).mapToObj(this::person).toList());
    load("evidence", evidence());
  }

  UUID unit(int number) {
    return admin.id("org-units", "u" + number);
  }

  UUID competency(int number) {
    return admin.id("competencies", "c" + number);
  }

  UUID job(int number) {
    return admin.id("jobs", "j" + number);
  }

  /** A heat map, or whatever else stands below the gaps of everybody. */
  Answer gaps(String query) {
    return gaps(admin, query);
  }

  Answer gaps(Client caller, String query) {
    return caller.get("/insights/gaps" + query).expect(200);
  }

  private void structure() {
    admin.create(
        "proficiency-scales",
        "five",
        "{name:'Five', levels:[{value:1,label:'A'},{value:3,label:'B'},{value:5,label:'C'}]}");
    admin.create(
        "proficiency-scales",
        "ten",
        "{name:'Ten', levels:[{value:0,label:'A'},{value:7,label:'B'},{value:10,label:'C'}]}");
    admin.create("frameworks", "f0", "{name:'F', scaleExternalId:'five'}");
    admin.create("frameworks", "f1", "{name:'G', scaleExternalId:'ten'}");
    load(
        "competencies",
        IntStream.range(0, COMPETENCIES)
            .mapToObj(i ->
                "{externalId:'c%d', name:'C%d', frameworkExternalId:'f%d', tier:'%s'}"
                    .formatted(i, i, i % 2, i == 0 ? "CORE" : "JOB"))
            .toList());
    load(
        "org-units",
        IntStream.range(0, UNITS)
            .mapToObj(i ->
                i == 0
                    ? "{externalId:'u0', name:'U0'}"
                    : "{externalId:'u%d', name:'U%d', parentExternalId:'u%d'}"
                        .formatted(i, i, (i - 1) / 2))
            .toList());
    load(
        "job-families",
        List.of("{externalId:'t', name:'T'}", "{externalId:'d', name:'D', parentExternalId:'t'}"));
    load(
        "jobs",
        IntStream.range(0, JOBS)
            .mapToObj(i ->
                "{externalId:'j%d', title:'J%d', jobFamilyExternalId:'%s', leadershipLevel:'%s'}"
                    .formatted(i, i, i % 2 == 0 ? "t" : "d", LEVELS.get(i)))
            .toList());
  }

  private void requirements() {
    load(
        "requirements",
        List.of(
            "{externalId:'r0', competencyExternalId:'c0', tier:'CORE', level:3}",
            "{externalId:'r1', competencyExternalId:'c1', tier:'LEADERSHIP', level:6.5, leadershipLevel:'TEAM_LEAD'}",
            "{externalId:'r2', competencyExternalId:'c2', tier:'FUNCTIONAL', level:4, weight:2.5, jobFamilyExternalId:'d'}",
            "{externalId:'r3', competencyExternalId:'c2', tier:'FUNCTIONAL', level:2, orgUnitExternalId:'u1'}",
            "{externalId:'r4', competencyExternalId:'c3', tier:'JOB', level:9, critical:true, jobExternalId:'j0'}",
            "{externalId:'r5', competencyExternalId:'c4', tier:'CORE', level:2.25, weight:3}"));
  }

  String person(int number) {
    String unit =
        random.nextInt(12) == 0 ? "" : ", orgUnitExternalId:'u" + random.nextInt(UNITS) + "'";
    String job = random.nextInt(12) == 0 ? "" : ", jobExternalId:'j" + random.nextInt(JOBS) + "'";
    String place = random.nextInt(3) == 0 ? "" : ", location:'L" + random.nextInt(2) + "'";
    String manager = number == 0 ? "" : ", managerExternalId:'p" + (number - 1) / 5 + "'";
    return "{externalId:'p%d', givenName:'G%d', familyName:'F%d'%s%s%s%s}"
        .formatted(number, number, number, unit, job, place, manager);
  }

  private List<String> evidence() {
    List<String> rows = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      for (int competency = 0; competency < COMPETENCIES; competency++) {
        for (int i = random.nextInt(3); i > 0; i--) {
          rows.add(observed(rows.size(), person, competency));
        }
      }
    }
    return rows;
  }

  private String observed(int number, int person, int competency) {
    boolean five = competency % 2 == 0;
    String level = five ? 1 + random.nextInt(9) / 2.0 + "" : random.nextInt(41) / 4.0 + "";
    String until =
        random.nextInt(4) == 0 ? ", validUntil:'2026-0" + (1 + random.nextInt(9)) + "-01'" : "";
    return "{externalId:'x%d', employeeExternalId:'p%d', competencyExternalId:'c%d', level:%s, source:'%s', observedAt:'%s'%s}"
        .formatted(number, person, competency, level, SOURCES.get(random.nextInt(4)), day(), until);
  }

  private String day() {
    return "202%d-%02d-%02d"
        .formatted(4 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  void load(String kind, List<String> rows) {
    Answer done = admin.importRows(kind, "", rows);
    assertEquals(rows.size(), done.count("/counts/created"), done.body());
  }
}

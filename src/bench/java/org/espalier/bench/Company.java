package org.espalier.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files of an invented company to be imported, the same at every run: people in a reporting
 * line with a span of eight, 500 units, 200 jobs of which each unit has eight, and 20 competencies
 * that everybody needs: ten by CORE, five by LEADERSHIP, five by the root of the job families; each
 * job asks more of three of them.
 */
final class Company {

  private static final int PEOPLE = 1_000_000;
  static final int UNITS = 500;
  static final int JOBS = 200;
  static final int FAMILIES = 10;
  static final int COMPETENCIES = 20;

  private static final int SPAN = 8;
  private static final String[] LEVELS = {
    "INDIVIDUAL", "TEAM_LEAD", "MANAGER", "SENIOR_MANAGER", "EXECUTIVE"
  };

  private Company() {}

  /** Writes the rows of a kind into a file, one JSON object a line. */
  static Path file(Path file, String kind, int people) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file);
        Stream<String> rows = rows(kind, people)) {
      for (String row : (Iterable<String>) rows::iterator) {
        out.write(row);
        out.write('\n');
      }
    }
    return file;
  }

  private static Stream<String> rows(String kind, int people) {
    return switch (kind) {
      case "proficiency-scales" ->
          Stream.of(
              """
              {"externalId":"five","name":"Five levels","levels":[{"value":1,"label":"Aware"},\
              {"value":2,"label":"Basic"},{"value":3,"label":"Able"},{"value":4,"label":"Strong"},\
              {"value":5,"label":"Expert"}],"proficientFrom":3}\
              """);
      case "frameworks" ->
          Stream.of(
              "{'externalId':'all','name':'All','scaleExternalId':'five'}".replace('\'', '"'));
      case "competencies" -> each(COMPETENCIES, Company::competency);
      case "org-units" -> each(UNITS, Company::unit);
      case "job-families" -> each(FAMILIES + 1, Company::family);
      case "jobs" -> each(JOBS, Company::job);
      case "requirements" ->
          Stream.concat(each(COMPETENCIES, Company::common), each(JOBS * 3, Company::special));
      case "employees" -> each(people, Company::person);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Stream<String> each(int number, IntFunction<String> row) {
    return IntStream.range(0, number).mapToObj(row);
  }

  private static String competency(int i) {
    return "{\"externalId\":\"c%02d\",\"name\":\"Competency %02d\",\"frameworkExternalId\":\"all\",\"tier\":\"%s\"}"
        .formatted(i, i, tier(i));
  }

  private static String tier(int competency) {
    return competency < 10 ? "CORE" : competency < 15 ? "LEADERSHIP" : "FUNCTIONAL";
  }

  private static String unit(int i) {
    String parent = i == 0 ? "" : ",\"parentExternalId\":\"u%03d\"".formatted((i - 1) / SPAN);
    return "{\"externalId\":\"u%03d\",\"name\":\"Unit %03d\"%s}".formatted(i, i, parent);
  }

  private static String family(int i) {
    String parent = i == 0 ? "" : ",\"parentExternalId\":\"f0\"";
    return "{\"externalId\":\"f%d\",\"name\":\"Family %d\"%s}".formatted(i, i, parent);
  }

  private static String job(int i) {
    return "{\"externalId\":\"j%03d\",\"title\":\"Job %03d\",\"jobFamilyExternalId\":\"f%d\",\"leadershipLevel\":\"%s\"}"
        .formatted(i, i, 1 + i % FAMILIES, LEVELS[i % 40 < 36 ? 0 : i % 40 - 35]);
  }

  private static String common(int i) {
    String holder =
        i < 10
            ? ""
            : i < 15 ? ",\"leadershipLevel\":\"INDIVIDUAL\"" : ",\"jobFamilyExternalId\":\"f0\"";
    return "{\"externalId\":\"r%02d\",\"competencyExternalId\":\"c%02d\",\"tier\":\"%s\",\"level\":%d,\"weight\":%d%s}"
        .formatted(i, i, tier(i), 2 + i % 3, 1 + i % 2, holder);
  }

  private static String special(int i) {
    int job = i / 3;
    int competency = (job * 7 + i % 3 * 5) % COMPETENCIES;
    return "{\"externalId\":\"s%03d-%d\",\"competencyExternalId\":\"c%02d\",\"tier\":\"JOB\",\"level\":%d,\"critical\":%b,\"jobExternalId\":\"j%03d\"}"
        .formatted(job, i % 3, competency, 4 + i % 2, i % 3 == 0, job);
  }

  private static String person(int i) {
    String manager = i == 0 ? "" : ",\"managerExternalId\":\"e%07d\"".formatted((i - 1) / SPAN);
    int unit = (int) (mixed(i) % UNITS);
    int job = (unit * 11 + (int) (mixed(i + PEOPLE) % 8) * 25) % JOBS;
    return "{\"externalId\":\"e%07d\",\"givenName\":\"Given%d\",\"familyName\":\"Family%d\",\"email\":\"p%d@example.org\",\"subject\":\"p%d\",\"jobExternalId\":\"j%03d\",\"orgUnitExternalId\":\"u%03d\",\"hireDate\":\"20%02d-%02d-%02d\"%s}"
        .formatted(i, i % 997, i % 7919, i, i, job, unit, i % 25, 1 + i % 12, 1 + i % 28, manager);
  }

  /** A number that looks random and is not. */
  private static long mixed(long value) {
    long mixed = (value + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (mixed ^ (mixed >>> 31)) >>> 1;
  }
}

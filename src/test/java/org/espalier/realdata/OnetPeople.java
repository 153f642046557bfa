package org.espalier.realdata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * People who have O*NET occupations: each can do what was published for another occupation than the
 * own one. What they need is read from the file apart from the converter.
 */
final class OnetPeople {

  static final int COUNT = 24;
  private static final int DISTINCT_JOBS = 6;

  private final Map<String, Map<String, Rating>> published = published();
  private final List<String> jobs = List.copyOf(published.keySet());

  /** All occupations, by code. */
  List<String> jobs() {
    return jobs;
  }

  /** What was published of an occupation, by skill. */
  Map<String, Rating> ratings(String job) {
    return published.getOrDefault(job, Map.of());
  }

  private String jobOf(int person) {
    return jobs.get((person % DISTINCT_JOBS) * 101 + 17);
  }

  /** What a person can do: as published for another job, but for every seventh skill. */
  Map<String, BigDecimal> levels(int person) {
    Map<String, BigDecimal> levels = new TreeMap<>();
    int place = person;
    for (Rating rating : ratings(jobs.get(person * 27 + 5)).values()) {
      if (place++ % 7 != 0) {
        levels.put(rating.skill, rating.level);
      }
    }
    return levels;
  }

  /** What a person needs for the own job, and has of it. */
  List<Formulas.Need> needs(int person) {
    return needs(jobOf(person), levels(person));
  }

  List<Formulas.Need> needs(String job, Map<String, BigDecimal> levels) {
    return ratings(job).values().stream()
        .map(one -> new Formulas.Need(one.name, one.level, levels.get(one.skill), one.importance))
        .toList();
  }

  ImportFile people() {
    List<ObjectNode> rows = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      rows.add(
          ImportFile.row("p" + i)
              .put("givenName", "Person")
              .put("familyName", "No " + i)
              .put("jobExternalId", jobOf(i))
              .put("orgUnitExternalId", "lab"));
    }
    return new ImportFile("employees", rows);
  }

  ImportFile evidence() {
    List<ObjectNode> rows = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      String person = "p" + i;
      levels(i)
          .forEach((skill, level) ->
              rows.add(
                  ImportFile.row(person + " " + skill)
                      .put("employeeExternalId", person)
                      .put("competencyExternalId", skill)
                      .put("level", level)
                      .put("source", "ASSESSMENT")
                      .put("observedAt", "2025-05-01T00:00:00Z")));
    }
    return new ImportFile("evidence", rows);
  }

  /** The published ratings by job and skill, read apart from the converter. */
  private static Map<String, Map<String, Rating>> published() {
    Map<String, Map<String, Rating>> all = new TreeMap<>();
    Map<String, BigDecimal> importance = new TreeMap<>();
    List<NamedCsvRecord> rows = SharedData.rows("onet-29.3/skills.csv.gz");
    for (NamedCsvRecord row : rows) {
      if (row.getField("Scale ID").equals("IM")) {
        importance.put(
            row.getField("O*NET-SOC Code") + row.getField("Element ID"),
            new BigDecimal(row.getField("Data Value")));
      }
    }
    for (NamedCsvRecord row : rows) {
      String job = row.getField("O*NET-SOC Code");
      String skill = row.getField("Element ID");
      if (row.getField("Scale ID").equals("LV")) {
        all.computeIfAbsent(job, _ -> new TreeMap<>())
            .put(
                skill,
                new Rating(
                    skill,
                    row.getField("Element Name"),
                    new BigDecimal(row.getField("Data Value")),
                    importance.getOrDefault(job + skill, BigDecimal.ZERO)));
      }
    }
    return all;
  }

  /** A skill as it was published for an occupation. */
  record Rating(String skill, String name, BigDecimal level, BigDecimal importance) {}
}

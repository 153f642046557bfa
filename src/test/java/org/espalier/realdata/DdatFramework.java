package org.espalier.realdata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The UK Government Digital and Data Profession Capability Framework: role levels are jobs, roles
 * and role families are job families, skills are competencies. Rows that are marked NOT IN USE name
 * neither a role level nor a skill level: their role is a job of which nothing is required, and
 * they are told apart.
 */
final class DdatFramework {

  static final List<String> LEVELS = List.of("Awareness", "Working", "Practitioner", "Expert");
  static final String NOT_IN_USE = "NOT IN USE";
  private static final String SCALE = "ddat-levels";
  private static final String FRAMEWORK = "ddat-2025";

  private final List<NamedCsvRecord> table =
      SharedData.rows("gdad-framework/role_skill_levels.csv.gz");
  private final List<NamedCsvRecord> skills = SharedData.rows("gdad-framework/skills.csv");

  /** What jobs need: files in an order in which they can be imported. */
  List<ImportFile> files() {
    return List.of(
        scale(),
        framework(),
        new ImportFile("job-families", families()),
        jobs(),
        competencies(),
        requirements());
  }

  /** The external id of a role level: its name alone is not always enough. */
  static String job(String role, String level) {
    return role.strip() + ": " + level.strip();
  }

  /** The value of a level by its name. */
  static int value(String level) {
    int place = LEVELS.indexOf(level);
    if (place < 0) {
      throw new IllegalArgumentException("no such level: " + level);
    }
    return place + 1;
  }

  /** The rows that say no level, each as role and skill. */
  List<String> notInUse() {
    return table.stream()
        .filter(row -> !required(row))
        .map(row -> row.getField("Role") + ": " + row.getField("Skill Name"))
        .toList();
  }

  /** A catalogue of our own making: for each step of each skill something that teaches it. */
  ImportFile catalogue() {
    List<ObjectNode> rows = new ArrayList<>();
    for (NamedCsvRecord skill : skills) {
      for (int from = 1; from < LEVELS.size(); from++) {
        rows.add(activity(skill.getField("Skill Name"), from));
      }
    }
    return new ImportFile("activities", rows);
  }

  /** The external id of what teaches a skill from a level to the next. */
  static String activity(String skill, String from) {
    return skill + ": beyond " + from;
  }

  /** The last step of a skill is coached, which proves nothing; the others are graded courses. */
  private static ObjectNode activity(String skill, int from) {
    boolean graded = from + 1 < LEVELS.size();
    String level = LEVELS.get(from - 1);
    ObjectNode row =
        ImportFile.row(activity(skill, level))
            .put("title", skill + ": from " + level + " to " + LEVELS.get(from))
            .put("type", graded ? "COURSE" : "COACHING")
            .put("hours", 8 * from)
            .put("graded", graded);
    row.putObject("cost").put("amount", 100 * from).put("currency", "GBP");
    row.putArray("develops")
        .addObject()
        .put("competencyExternalId", skill)
        .put("fromLevel", from)
        .put("toLevel", from + 1);
    if (from > 1) {
      row.putArray("prerequisites")
          .addObject()
          .put("competencyExternalId", skill)
          .put("level", from);
    }
    return row;
  }

  private static ImportFile scale() {
    ObjectNode row = ImportFile.row(SCALE).put("name", "DDaT levels").put("wholeLevels", true);
    var levels = row.putArray("levels");
    LEVELS.forEach(label -> levels.addObject().put("value", value(label)).put("label", label));
    return new ImportFile("proficiency-scales", List.of(row));
  }

  private static ImportFile framework() {
    return new ImportFile(
        "frameworks",
        List.of(
            ImportFile.row(FRAMEWORK)
                .put("name", "Government Digital and Data Profession Capability Framework")
                .put("version", "2025-09")
                .put("scaleExternalId", SCALE)));
  }

  private List<ObjectNode> families() {
    Map<String, ObjectNode> families = new LinkedHashMap<>();
    for (NamedCsvRecord row : table) {
      String family = row.getField("Role Family").strip();
      String role = row.getField("Role").strip();
      families.computeIfAbsent(family, id -> ImportFile.row(id).put("name", id));
      families.computeIfAbsent(
          role, id -> ImportFile.row(id).put("name", id).put("parentExternalId", family));
    }
    return List.copyOf(families.values());
  }

  private ImportFile jobs() {
    Map<String, ObjectNode> jobs = new LinkedHashMap<>();
    for (NamedCsvRecord row : table) {
      String role = row.getField("Role").strip();
      String level = row.getField("Role Level").strip();
      jobs.computeIfAbsent(
          job(role, level),
          id ->
              ImportFile.row(id)
                  .put("title", level.equals(NOT_IN_USE) ? role : level)
                  .put("jobFamilyExternalId", role));
    }
    return new ImportFile("jobs", List.copyOf(jobs.values()));
  }

  private ImportFile competencies() {
    return new ImportFile("competencies", skills.stream().map(DdatFramework::competency).toList());
  }

  private static ObjectNode competency(NamedCsvRecord skill) {
    String name = skill.getField("Skill Name");
    List<String> texts = new ArrayList<>();
    texts.add(skill.getField("Skill Description"));
    LEVELS.forEach(level -> texts.add(level + ": " + skill.getField(level)));
    return ImportFile.row(name)
        .put("name", name)
        .put("frameworkExternalId", FRAMEWORK)
        .put("tier", "JOB")
        .put("description", String.join("\n\n", texts));
  }

  /** A row may stand more than once; it says the same level then. */
  private ImportFile requirements() {
    Map<String, ObjectNode> requirements = new LinkedHashMap<>();
    for (NamedCsvRecord row : table.stream().filter(DdatFramework::required).toList()) {
      String job = job(row.getField("Role"), row.getField("Role Level"));
      String skill = row.getField("Skill Name");
      ObjectNode made =
          ImportFile.row(job + ": " + skill)
              .put("competencyExternalId", skill)
              .put("tier", "JOB")
              .put("level", value(row.getField("Skill Level")))
              .put("jobExternalId", job);
      ObjectNode before = requirements.putIfAbsent(job + ": " + skill, made);
      if (before != null && !before.equals(made)) {
        throw new IllegalStateException("two levels: " + before + " and " + made);
      }
    }
    return new ImportFile("requirements", List.copyOf(requirements.values()));
  }

  private static boolean required(NamedCsvRecord row) {
    return !row.getField("Skill Level").equals(NOT_IN_USE);
  }
}

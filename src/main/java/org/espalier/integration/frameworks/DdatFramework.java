package org.espalier.integration.frameworks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkOrder;
import org.jspecify.annotations.Nullable;

/** Makes rows of the tables of skills and of roles. */
final class DdatFramework {

  private static final List<String> LEVELS =
      List.of("Awareness", "Working", "Practitioner", "Expert");
  private static final String NOT_IN_USE = "NOT IN USE";
  private static final String SKILL = "Skill Name";
  private static final String SKILL_TEXT = "Skill Description";
  private static final String LEVEL = "Skill Level";
  private static final String LEVEL_TEXT = "Skill Level Description";
  private static final String ROLE = "Role";
  private static final String ROLE_LEVEL = "Role Level";
  private static final String FAMILY = "Role Family";

  private static final String REPEATED =
      "An earlier row requires the skill of this job already, at the same level.";
  private static final String CONTRADICTED =
      "An earlier row requires the skill of this job already, at another level, which counts.";

  private final Findings findings;
  private final FrameworkOrder order;
  private final Catalogue catalogue;
  private final Map<String, TableRow> skills = new HashMap<>();
  private final Map<String, TableRow> required = new HashMap<>();

  DdatFramework(Findings findings, FrameworkOrder order) {
    this.findings = findings;
    this.order = order;
    this.catalogue = new Catalogue(findings, "ddat", order.version(), "JOB");
  }

  static boolean isSkills(Table table) {
    return table.has(SKILL) && table.columns().containsAll(LEVELS);
  }

  static boolean isRoles(Table table) {
    return table.has(ROLE, ROLE_LEVEL, SKILL, LEVEL);
  }

  /** The framework and its scale. */
  void begin() {
    catalogue.framework(
        new Place("file", null, null),
        "Government Digital and Data Profession Capability Framework",
        order.version(),
        catalogue.scale(order, "ddat-levels", "DDaT levels", 1, 1, LEVELS),
        "https://ddat-capability-framework.service.gov.uk/");
  }

  /** The skills with the behaviour of each level. */
  void skills(Table table) {
    table.noteOthers(
        Set.of(SKILL, SKILL_TEXT, "Awareness", "Working", "Practitioner", "Expert"), findings);
    for (TableRow row : table.rows()) {
      String name = row.line(SKILL);
      Place place = new Place(table.file(), row.line(), SKILL);
      if (name.isEmpty()) {
        leave(place, "The skill has no name; the row was left out.", "");
      } else if (catalogue.knows(name)) {
        leave(place, "The skill stands in the file already; the first row counts.", name);
      } else {
        skills.put(name, row);
        catalogue.competency(place.at(SKILL_TEXT), name, name, described(row), null);
      }
    }
  }

  private static String described(TableRow skill) {
    List<String> texts = new ArrayList<>();
    texts.add(skill.block(SKILL_TEXT));
    for (String level : LEVELS) {
      String text = skill.block(level);
      texts.add(text.isEmpty() ? "" : level + ": " + text);
    }
    texts.removeIf(String::isEmpty);
    return String.join("\n\n", texts);
  }

  /** The roles, their levels, and the skills that these need. */
  void roles(Table table) {
    table.noteOthers(
        Set.of(FAMILY, ROLE, ROLE_LEVEL, SKILL, SKILL_TEXT, LEVEL, LEVEL_TEXT), findings);
    for (TableRow row : table.rows()) {
      Place place = new Place(table.file(), row.line(), ROLE);
      if (row.line(ROLE).isEmpty()) {
        leave(place, "The role has no name; the row was left out.", "");
      } else {
        role(place, row);
      }
    }
  }

  private void role(Place place, TableRow row) {
    String role = row.line(ROLE);
    String level = row.line(ROLE_LEVEL);
    String job = job(place, row, role, level);
    String skill = row.line(SKILL);
    if (skill.isEmpty()) {
      leave(place.at(SKILL), "The skill has no name; nothing is required.", role + ": " + level);
      return;
    }
    if (!catalogue.knows(skill)) {
      learn(place, row, skill);
    }
    String text = row.block(LEVEL_TEXT);
    TableRow known = skills.get(skill);
    if (known != null && !text.isEmpty() && differs(known, row, text)) {
      note(
          place.at(LEVEL_TEXT),
          "The skill describes this level in other words; those count.",
          text);
    }
    require(place, row, job, skill);
  }

  private static boolean differs(TableRow skill, TableRow row, String text) {
    String own = skill.block(row.line(LEVEL));
    return !own.isEmpty() && !Wording.line(own).equals(Wording.line(text));
  }

  private String job(Place place, TableRow row, String role, String level) {
    List<String> path = new ArrayList<>(List.of(row.line(FAMILY), role));
    path.removeIf(String::isEmpty);
    if (path.size() > 1) {
      catalogue.family(path.subList(0, 1));
    }
    String family = catalogue.family(path);
    boolean none = level.isEmpty() || level.equals(NOT_IN_USE);
    if (none) {
      note(place.at(ROLE_LEVEL), "No role level: the role itself became the job.", level);
    }
    return catalogue.job(
        place.at(ROLE_LEVEL), none ? role : role + "/" + level, none ? role : level, family);
  }

  /** A skill that only roles name. */
  private void learn(Place place, TableRow row, String skill) {
    note(place.at(SKILL), "No table of skills has it; it is described as the role does.", skill);
    catalogue.competency(place.at(SKILL_TEXT), skill, skill, row.block(SKILL_TEXT), null);
  }

  private void require(Place place, TableRow row, String job, String skill) {
    String said = row.line(LEVEL);
    BigDecimal level = level(said);
    if (level == null) {
      leave(
          place.at(LEVEL), "No level of the framework; the job does not require the skill.", said);
      return;
    }
    TableRow before = required.putIfAbsent(job + "\n" + skill, row);
    if (before != null) {
      boolean same = before.line(LEVEL).equals(said);
      String where = "Line " + before.line() + " requires the skill of this job already, at ";
      note(
          place.at(LEVEL),
          where + (same ? "the same level." : before.line(LEVEL) + ", which counts."),
          job + ": " + skill + ": " + said);
      findings.left(place.file(), same ? REPEATED : CONTRADICTED);
      return;
    }
    catalogue.requirement(job, skill, level);
  }

  private static @Nullable BigDecimal level(String name) {
    int place = LEVELS.indexOf(name);
    return place < 0 ? null : BigDecimal.valueOf(place + 1L);
  }

  private void leave(Place place, String reason, String text) {
    findings.leave(place.file(), place.line(), place.field(), text, reason);
  }

  private void note(Place place, String reason, String text) {
    findings.note(place.file(), place.line(), place.field(), text, reason);
  }
}

package org.espalier.integration.frameworks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkOrder;

/** Makes rows of ESCO's tables. */
final class EscoFramework {

  private static final BigDecimal OPTIONAL = new BigDecimal("0.5");
  private static final Set<String> OF_CONCEPT =
      Set.of(
          "conceptType",
          "conceptUri",
          "uri",
          "preferredLabel",
          "label",
          "description",
          "definition",
          "categories");
  private static final Set<String> OF_RELATION =
      Set.of(
          "occupationUri",
          "occupationLabel",
          "relationType",
          "skillUri",
          "skillLabel",
          "skillType");
  private static final String RELATION = "relationType";

  private final Findings findings;
  private final FrameworkOrder order;
  private final Catalogue catalogue;
  private final Map<String, ObjectNode> skills = new HashMap<>();

  EscoFramework(Findings findings, FrameworkOrder order) {
    this.findings = findings;
    this.order = order;
    this.catalogue = new Catalogue(findings, "esco", order.version(), "JOB");
  }

  static boolean isConcepts(Table table) {
    return table.has("conceptUri", "preferredLabel") || table.has("uri", "label");
  }

  void write(List<Table> concepts, List<Table> broader, List<Table> relations) {
    List<String> labels = List.of("Not shown", "Shown");
    catalogue.framework(
        new Place("file", null, null),
        "ESCO",
        order.version(),
        catalogue.scale(order, "esco-shown", "Shown or not", 0, 1, labels),
        "https://esco.ec.europa.eu");
    for (Table table : concepts) {
      table.noteOthers(OF_CONCEPT, findings);
      table.rows().forEach(row -> concept(table, row));
    }
    concepts.forEach(table -> table.rows().forEach(row -> categories(table, row)));
    broader.forEach(table -> table.rows().forEach(row -> hang(table, row, row.line("broaderUri"))));
    for (Table table : relations) {
      table.noteOthers(OF_RELATION, findings);
      table.rows().forEach(row -> relation(table, row));
    }
  }

  private void concept(Table table, TableRow row) {
    String said = row.line("conceptType");
    String type = said.isEmpty() ? kind(table) : said;
    switch (type) {
      case "KnowledgeSkillCompetence", "SkillGroup" -> skill(table, row);
      case "Occupation" -> occupation(table, row);
      default ->
          findings.pass(
              table.file(), row.line(), "conceptType", type, "Concepts of this type are not read.");
    }
  }

  private static String kind(Table table) {
    return table.columns().contains("skillType") ? "KnowledgeSkillCompetence" : "Occupation";
  }

  private void skill(Table table, TableRow row) {
    String uri = uri(row);
    String label = label(row);
    if (uri.isEmpty() || label.isEmpty()) {
      note(table, row, "uri", uri + label, "No address or no label; the row was left out.");
    } else if (skills.containsKey(uri)) {
      note(table, row, "uri", uri, "The skill stands there already; the first row counts.");
    } else {
      String said = row.block("description");
      String text = said.isEmpty() ? row.block("definition") : said;
      Place place = new Place(table.file(), row.line(), "label");
      skills.put(uri, catalogue.competency(place, identity(uri), label, text, uri));
    }
  }

  /** The first of the broader concepts that is a skill, or a group of skills, of the file. */
  private void categories(Table table, TableRow row) {
    for (String broader : row.line("categories").split("\\|", -1)) {
      if (!broader.isBlank()) {
        hang(table, row, broader.strip());
      }
    }
  }

  private void hang(Table table, TableRow row, String broader) {
    ObjectNode skill = skills.get(uri(row));
    if (skill == null || !skills.containsKey(broader) || broader.equals(uri(row))) {
      findings.pass(
          table.file(),
          row.line(),
          "broader",
          broader,
          "No skill of the file; nothing hangs on it.");
    } else if (skill.has("parentExternalId")) {
      note(table, row, "broader", broader, "The skill hangs on another already.");
    } else {
      skill.put("parentExternalId", catalogue.competency(identity(broader)));
    }
  }

  private void occupation(Table table, TableRow row) {
    String uri = uri(row);
    String label = label(row);
    if (uri.isEmpty() || label.isEmpty()) {
      note(table, row, "uri", uri + label, "No address or no label; the row was left out.");
    } else if (catalogue.knowsJob(identity(uri))) {
      note(table, row, "uri", uri, "The occupation stands there already; the first row counts.");
    } else {
      catalogue.job(new Place(table.file(), row.line(), "label"), identity(uri), label, null);
      if (!row.block("description").isEmpty()) {
        findings.pass(
            table.file(), row.line(), "description", label, "Jobs have no place for descriptions.");
      }
    }
  }

  private void relation(Table table, TableRow row) {
    String occupation = identity(row.line("occupationUri"));
    String skill = identity(row.line("skillUri"));
    String told = row.line("occupationUri") + " " + row.line(RELATION) + " " + row.line("skillUri");
    boolean essential = row.line(RELATION).equals("essential");
    if (!catalogue.knowsJob(occupation) || !catalogue.knows(skill)) {
      note(table, row, RELATION, told, "No such occupation or no such skill.");
    } else if (catalogue.requires(occupation, skill)) {
      note(table, row, RELATION, told, "It stands there already; the first row counts.");
    } else if (!essential && !row.line(RELATION).equals("optional")) {
      note(table, row, RELATION, told, "Neither essential nor optional; nothing is required.");
    } else {
      catalogue
          .requirement(catalogue.job(occupation), skill, BigDecimal.ONE)
          .put("weight", essential ? BigDecimal.ONE : OPTIONAL);
    }
  }

  private static String uri(TableRow row) {
    String uri = row.line("conceptUri");
    return uri.isEmpty() ? row.line("uri") : uri;
  }

  private static String label(TableRow row) {
    String label = row.line("preferredLabel");
    return label.isEmpty() ? row.line("label") : label;
  }

  /** What names a concept: its address behind that of ESCO. */
  private static String identity(String uri) {
    int at = uri.indexOf("/esco/");
    return at < 0 ? uri : uri.substring(at + "/esco/".length());
  }

  private void note(Table table, TableRow row, String field, String text, String reason) {
    findings.note(table.file(), row.line(), field, text, reason);
  }
}

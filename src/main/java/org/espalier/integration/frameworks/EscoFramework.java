package org.espalier.integration.frameworks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkOrder;
import org.jspecify.annotations.Nullable;

/** Makes rows of ESCO's tables. */
final class EscoFramework {

  private static final BigDecimal OPTIONAL = new BigDecimal("0.5");
  private static final Set<String> OF_RELATION =
      Set.of(
          "occupationUri",
          "occupationLabel",
          "relationType",
          "skillUri",
          "skillLabel",
          "skillType");
  private static final Set<String> OF_BROADER =
      Set.of(
          "conceptType",
          "conceptUri",
          "conceptLabel",
          "broaderType",
          "broaderUri",
          "broaderLabel",
          "PARENTOBJECTTYPE",
          "PARENTID",
          "CHILDID",
          "CHILDOBJECTTYPE");
  private static final String RELATION = "relationType";

  private final Findings findings;
  private final FrameworkOrder order;
  private final Catalogue catalogue;
  private final EscoOccupations occupations;
  private final Map<String, ObjectNode> skills = new HashMap<>();
  private final Map<String, String> byId = new HashMap<>();

  EscoFramework(Findings findings, FrameworkOrder order) {
    this.findings = findings;
    this.order = order;
    this.catalogue = new Catalogue(findings, "esco", order.version(), "JOB");
    this.occupations = new EscoOccupations(findings, catalogue);
  }

  static boolean isBroader(Table table) {
    return table.has("conceptUri", "broaderUri") || table.has("PARENTID", "CHILDID");
  }

  static boolean isRelations(Table table) {
    return table.has("occupationUri", "skillUri");
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
      table.noteOthers(read(table), findings);
      table.rows().forEach(row -> concept(new EscoConcept(table, row)));
    }
    concepts.forEach(table -> table.rows().forEach(row -> categories(new EscoConcept(table, row))));
    occupations.place();
    for (Table table : broader) {
      table.noteOthers(OF_BROADER, findings);
      table.rows().forEach(row -> broader(table, row));
    }
    occupations.settle();
    for (Table table : relations) {
      table.noteOthers(OF_RELATION, findings);
      table.rows().forEach(row -> relation(table, row));
    }
  }

  /** Codes are read of groups, and of nothing else. */
  private static Set<String> read(Table table) {
    boolean groups =
        table.rows().stream()
            .anyMatch(row -> new EscoConcept(table, row).type().equals(EscoConcept.GROUP));
    Set<String> read = new HashSet<>(EscoConcept.COLUMNS);
    if (groups) {
      read.addAll(Set.of("code", "CODE"));
    }
    return read;
  }

  private void concept(EscoConcept concept) {
    Table table = concept.table();
    TableRow row = concept.row();
    if (concept.uri().isEmpty() || concept.label().isEmpty()) {
      String told = concept.uri() + concept.label();
      leave(table, row, "uri", told, "No address or no label; the row was left out.");
      return;
    }
    switch (concept.type()) {
      case EscoConcept.SKILL, "SkillGroup" -> skill(concept);
      case EscoConcept.OCCUPATION -> occupations.occupation(concept);
      case EscoConcept.GROUP -> occupations.group(concept);
      default ->
          findings.leaveMany(
              table.file(),
              row.line(),
              "conceptType",
              concept.type(),
              "Concepts of this type are not read.");
    }
    if (!concept.id().isEmpty()) {
      byId.putIfAbsent(concept.id(), concept.uri());
    }
  }

  private void skill(EscoConcept concept) {
    String uri = concept.uri();
    if (skills.containsKey(uri)) {
      leave(
          concept.table(),
          concept.row(),
          "uri",
          uri,
          "The skill stands there already; the first row counts.");
    } else {
      skills.put(
          uri,
          catalogue.competency(
              concept.place(), concept.identity(), concept.label(), concept.text(), uri));
    }
  }

  /** The first of the broader concepts that is a skill, or a group of skills, of the file. */
  private void categories(EscoConcept concept) {
    for (String broader : concept.row().line("categories").split("\\|", -1)) {
      String why = broader.isBlank() ? null : hang(concept.uri(), broader.strip());
      if (why != null) {
        findings.pass(
            concept.table().file(), concept.row().line(), "categories", broader.strip(), why);
      }
    }
  }

  private void broader(Table table, TableRow row) {
    boolean ids = table.has("PARENTID", "CHILDID");
    String uri = ids ? named(row.line("CHILDID")) : row.line("conceptUri");
    String broader = ids ? named(row.line("PARENTID")) : row.line("broaderUri");
    String why = occupations.knows(uri) ? occupations.hang(uri, broader) : hang(uri, broader);
    if (why != null) {
      findings.leaveMany(table.file(), row.line(), "broader", uri + " below " + broader, why);
    }
  }

  private String named(String id) {
    return byId.getOrDefault(id, id);
  }

  /** Hangs a skill on another; why it could not be done, null if it was. */
  private @Nullable String hang(String uri, String broader) {
    ObjectNode skill = skills.get(uri);
    if (skill == null || !skills.containsKey(broader) || broader.equals(uri)) {
      return "No skill of the file; nothing hangs on it.";
    }
    String parent = catalogue.competency(EscoConcept.identity(broader));
    if (skill.has("parentExternalId")) {
      return skill.path("parentExternalId").asText().equals(parent)
          ? null
          : "The skill hangs on another already.";
    }
    skill.put("parentExternalId", parent);
    return null;
  }

  private void relation(Table table, TableRow row) {
    String occupation = EscoConcept.identity(row.line("occupationUri"));
    String skill = EscoConcept.identity(row.line("skillUri"));
    String told = row.line("occupationUri") + " " + row.line(RELATION) + " " + row.line("skillUri");
    boolean essential = row.line(RELATION).equals("essential");
    if (!catalogue.knowsJob(occupation) || !catalogue.knows(skill)) {
      leave(table, row, RELATION, told, "No such occupation or no such skill.");
    } else if (catalogue.requires(occupation, skill)) {
      leave(table, row, RELATION, told, "It stands there already; the first row counts.");
    } else if (!essential && !row.line(RELATION).equals("optional")) {
      leave(table, row, RELATION, told, "Neither essential nor optional; nothing is required.");
    } else {
      catalogue
          .requirement(catalogue.job(occupation), skill, BigDecimal.ONE)
          .put("weight", essential ? BigDecimal.ONE : OPTIONAL);
    }
  }

  private void leave(Table table, TableRow row, String field, String text, String reason) {
    findings.leave(table.file(), row.line(), field, text, reason);
  }
}

package org.espalier.integration.frameworks;

import java.util.Set;

/**
 * A row of a table of concepts, whichever way its columns are called: as in ESCO's download, as in
 * the tables that Tabiya makes of it, or in short.
 */
record EscoConcept(Table table, TableRow row) {

  /** The columns of concepts that are read, whatever they are. */
  static final Set<String> COLUMNS =
      Set.of(
          "conceptType",
          "conceptUri",
          "uri",
          "ORIGINURI",
          "ID",
          "preferredLabel",
          "label",
          "PREFERREDLABEL",
          "description",
          "definition",
          "DESCRIPTION",
          "DEFINITION",
          "categories",
          "iscoGroup",
          "ISCOGROUPCODE",
          "OCCUPATIONTYPE");

  static final String SKILL = "KnowledgeSkillCompetence";
  static final String OCCUPATION = "Occupation";
  static final String GROUP = "ISCOGroup";

  private static final String CODE_BEFORE = "/isco/C";

  static boolean in(Table table) {
    return table.has("conceptUri", "preferredLabel")
        || table.has("uri", "label")
        || table.has("ORIGINURI", "PREFERREDLABEL");
  }

  String uri() {
    return first("conceptUri", "uri", "ORIGINURI");
  }

  /** What names it in the table only. */
  String id() {
    return row.line("ID");
  }

  String label() {
    return first("preferredLabel", "label", "PREFERREDLABEL");
  }

  String text() {
    for (String column : new String[] {"description", "DESCRIPTION", "definition", "DEFINITION"}) {
      if (!row.block(column).isEmpty()) {
        return row.block(column);
      }
    }
    return "";
  }

  String type() {
    String said = row.line("conceptType");
    if (!said.isEmpty()) {
      return said;
    }
    if (uri().contains("/isco/")) {
      return GROUP;
    }
    boolean skill = table.has("skillType") || table.has("SKILLTYPE");
    return skill ? SKILL : OCCUPATION;
  }

  /** The code of the group that it is, or of the group that the occupation is in. */
  String code() {
    if (!type().equals(GROUP)) {
      return first("iscoGroup", "ISCOGROUPCODE");
    }
    int at = uri().lastIndexOf(CODE_BEFORE);
    return at < 0 ? first("code", "CODE") : uri().substring(at + CODE_BEFORE.length());
  }

  /** What names it in every version: its address behind that of ESCO. */
  String identity() {
    return identity(uri());
  }

  static String identity(String uri) {
    int at = uri.indexOf("/esco/");
    return at < 0 ? uri : uri.substring(at + "/esco/".length());
  }

  Place place() {
    return new Place(table.file(), row.line(), "label");
  }

  private String first(String... columns) {
    for (String column : columns) {
      if (!row.line(column).isEmpty()) {
        return row.line(column);
      }
    }
    return "";
  }
}

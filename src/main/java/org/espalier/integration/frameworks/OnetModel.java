package org.espalier.integration.frameworks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.espalier.integration.bulk.Findings;
import org.jspecify.annotations.Nullable;

/** What elements of the content model are called, where they hang, and what levels look like. */
final class OnetModel {

  static final String ELEMENT = "Element ID";
  static final String ELEMENT_NAME = "Element Name";
  static final String SCALE = "Scale ID";
  static final String LEVEL = "LV";
  private static final String DESCRIPTION = "Description";
  private static final String ANCHOR = "Anchor Value";
  private static final String ANCHOR_TEXT = "Anchor Description";

  private final Map<String, TableRow> elements = new HashMap<>();
  private final Map<String, TreeMap<BigDecimal, String>> anchors = new HashMap<>();
  private int least;
  private int most = 7;

  OnetModel(List<Table> references, List<Table> scales, List<Table> anchored, Findings findings) {
    for (Table table : references) {
      table.noteOthers(Set.of(ELEMENT, ELEMENT_NAME, DESCRIPTION), findings);
      table.rows().forEach(row -> elements.put(row.line(ELEMENT), row));
    }
    for (Table table : scales) {
      table.rows().stream()
          .filter(row -> row.line(SCALE).equals(LEVEL))
          .forEach(row -> ends(table, row, findings));
    }
    for (Table table : anchored) {
      table.noteOthers(
          Set.of(ELEMENT, ELEMENT_NAME, SCALE, "Scale Name", ANCHOR, ANCHOR_TEXT), findings);
      table.rows().forEach(row -> anchor(table, row, findings));
    }
  }

  static boolean isReference(Table table) {
    return table.has(ELEMENT, ELEMENT_NAME, DESCRIPTION) && !table.columns().contains(SCALE);
  }

  static boolean isScales(Table table) {
    return table.has(SCALE, "Minimum", "Maximum");
  }

  static boolean isAnchors(Table table) {
    return table.has(ELEMENT, SCALE, ANCHOR, ANCHOR_TEXT);
  }

  /** The levels of the scale of levels. */
  List<Integer> levels() {
    List<Integer> levels = new ArrayList<>();
    for (int level = least; level <= most; level++) {
      levels.add(level);
    }
    return levels;
  }

  /** The name of an element, or null if the model does not have it. */
  @Nullable String name(String element) {
    TableRow row = elements.get(element);
    return row == null || row.line(ELEMENT_NAME).isEmpty() ? null : row.line(ELEMENT_NAME);
  }

  /** What an element is, and what its levels look like. */
  String description(String element) {
    TableRow row = elements.get(element);
    List<String> texts = new ArrayList<>();
    if (row != null && !row.block(DESCRIPTION).isEmpty()) {
      texts.add(row.block(DESCRIPTION));
    }
    anchors
        .getOrDefault(element, new TreeMap<>())
        .forEach((level, text) -> texts.add("Level " + level.toPlainString() + ": " + text));
    return String.join("\n\n", texts);
  }

  /** The element above another, as their numbers say; null if the model has none. */
  @Nullable String parent(String element) {
    for (int end = element.lastIndexOf('.'); end > 0; end = element.lastIndexOf('.', end - 1)) {
      String above = element.substring(0, end);
      if (elements.containsKey(above)) {
        return above;
      }
    }
    return null;
  }

  private void ends(Table table, TableRow row, Findings findings) {
    BigDecimal low = Numbers.read(row.line("Minimum"));
    BigDecimal high = Numbers.read(row.line("Maximum"));
    if (low == null || high == null || low.compareTo(high) >= 0) {
      findings.note(
          table.file(), row.line(), SCALE, LEVEL, "The scale has no ends; 0 to 7 were taken.");
    } else {
      least = low.intValue();
      most = high.intValue();
    }
  }

  private void anchor(Table table, TableRow row, Findings findings) {
    BigDecimal value = Numbers.read(row.line(ANCHOR));
    if (value == null) {
      findings.note(
          table.file(), row.line(), ANCHOR, row.raw(ANCHOR), "No number; the anchor was left out.");
    } else if (row.line(SCALE).equals(LEVEL)) {
      anchors
          .computeIfAbsent(row.line(ELEMENT), _ -> new TreeMap<>())
          .put(value, row.line(ANCHOR_TEXT));
    }
  }
}

package org.espalier.integration.frameworks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.espalier.integration.bulk.Findings;
import org.jspecify.annotations.Nullable;

/** What elements of the content model are called, where they hang, and what levels look like. */
final class OnetModel {

  static final String ELEMENT = "Element ID";
  static final String ELEMENT_NAME = "Element Name";
  static final String SCALE = "Scale ID";
  static final String LEVEL = "LV";
  private static final String DESCRIPTION = "Description";
  private static final String SCALE_NAME = "Scale Name";
  private static final String ANCHOR = "Anchor Value";
  private static final String ANCHOR_TEXT = "Anchor Description";

  private final Findings findings;
  private final Map<String, Said> elements = new LinkedHashMap<>();
  private final Map<String, TreeMap<BigDecimal, Said>> anchors = new LinkedHashMap<>();
  private boolean told;
  private int least;
  private int most = 7;

  OnetModel(List<Table> references, List<Table> scales, List<Table> anchored, Findings findings) {
    this.findings = findings;
    for (Table table : references) {
      table.noteOthers(Set.of(ELEMENT, ELEMENT_NAME, DESCRIPTION), findings);
      table.rows().forEach(row -> reference(new Said(table, row)));
    }
    for (Table table : scales) {
      table.noteOthers(Set.of(SCALE, SCALE_NAME, "Minimum", "Maximum"), findings);
      table.rows().forEach(row -> ends(new Said(table, row)));
    }
    for (Table table : anchored) {
      table.noteOthers(
          Set.of(ELEMENT, ELEMENT_NAME, SCALE, SCALE_NAME, ANCHOR, ANCHOR_TEXT), findings);
      table.rows().forEach(row -> anchor(new Said(table, row)));
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
    Said said = elements.get(element);
    return said == null || said.row.line(ELEMENT_NAME).isEmpty()
        ? null
        : said.row.line(ELEMENT_NAME);
  }

  /** What an element is, and what its levels look like. */
  String description(String element) {
    Said known = elements.get(element);
    List<String> texts = new ArrayList<>();
    if (known != null && !known.row.block(DESCRIPTION).isEmpty()) {
      texts.add(known.row.block(DESCRIPTION));
    }
    anchors
        .getOrDefault(element, new TreeMap<>())
        .forEach((level, said) ->
            texts.add("Level " + level.toPlainString() + ": " + said.row.line(ANCHOR_TEXT)));
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

  /**
   * Says what of the model nothing was made of.
   *
   * @param taken true for elements that became competencies
   */
  void done(Predicate<String> taken) {
    elements.forEach((element, said) -> {
      if (!taken.test(element)) {
        said.leaveMany(ELEMENT, element, "Nothing below the element is rated; it was left out.");
      }
    });
    anchors.forEach((element, levels) -> {
      if (!taken.test(element)) {
        levels
            .values()
            .forEach(said -> said.leaveMany(ELEMENT, element, "Nothing of the element is rated."));
      }
    });
  }

  private void reference(Said said) {
    String element = said.row.line(ELEMENT);
    if (element.isEmpty()) {
      said.leave(ELEMENT, said.row.line(ELEMENT_NAME), "No id; the row was left out.");
    } else if (elements.putIfAbsent(element, said) != null) {
      said.leave(ELEMENT, element, "The element stands there already; the first row counts.");
    }
  }

  private void ends(Said said) {
    String scale = said.row.line(SCALE);
    BigDecimal low = Numbers.read(said.row.line("Minimum"));
    BigDecimal high = Numbers.read(said.row.line("Maximum"));
    if (!scale.equals(LEVEL)) {
      said.leaveMany(SCALE, scale, "Of scales only that of levels is read.");
    } else if (told) {
      said.leave(SCALE, scale, "The scale stands there already; the first row counts.");
    } else if (low == null || high == null || low.compareTo(high) >= 0) {
      said.leave(SCALE, scale, "The scale has no ends; 0 to 7 were taken.");
    } else {
      told = true;
      least = low.intValue();
      most = high.intValue();
    }
  }

  private void anchor(Said said) {
    BigDecimal value = Numbers.read(said.row.line(ANCHOR));
    String element = said.row.line(ELEMENT);
    if (!said.row.line(SCALE).equals(LEVEL)) {
      said.leaveMany(SCALE, said.row.line(SCALE), "Only anchors of levels are read.");
    } else if (value == null || element.isEmpty()) {
      said.leave(ANCHOR, said.row.raw(ANCHOR), "No number; the anchor was left out.");
    } else if (anchors.computeIfAbsent(element, _ -> new TreeMap<>()).putIfAbsent(value, said)
        != null) {
      said.leave(ANCHOR, element + ": " + value, "The anchor stands there already.");
    }
  }

  /** A row, and what is to be told of it. */
  private final class Said {
    private final Table table;
    private final TableRow row;

    Said(Table table, TableRow row) {
      this.table = table;
      this.row = row;
    }

    void leave(String field, String text, String reason) {
      findings.leave(table.file(), row.line(), field, text, reason);
    }

    void leaveMany(String field, String text, String reason) {
      findings.leaveMany(table.file(), row.line(), field, text, reason);
    }
  }
}

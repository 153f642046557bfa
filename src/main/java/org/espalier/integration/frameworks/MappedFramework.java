package org.espalier.integration.frameworks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkMapping;
import org.espalier.integration.bulk.FrameworkOrder;
import org.jspecify.annotations.Nullable;

/** Makes rows of tables whose columns a mapping explains. */
final class MappedFramework {

  private final Findings findings;
  private final FrameworkOrder order;
  private final FrameworkMapping mapping;
  private final FrameworkMapping.Columns columns;
  private final List<String> levels;
  private final Catalogue catalogue;
  private final Map<String, String> identities = new HashMap<>();
  private final List<Above> above = new ArrayList<>();

  MappedFramework(Findings findings, FrameworkOrder order, FrameworkMapping mapping) {
    this.findings = findings;
    this.order = order;
    this.mapping = mapping;
    this.columns = mapping.columns();
    this.levels =
        mapping.levels() == null
            ? List.of()
            : mapping.levels().stream().map(Wording::line).toList();
    String tier = columns.job() == null ? "FUNCTIONAL" : "JOB";
    this.catalogue = new Catalogue(findings, mapping.framework(), order.version(), tier);
  }

  void write(List<Table> tables) {
    catalogue.framework(
        new Place("mapping", null, "name"), mapping.name(), order.version(), scale(), null);
    for (Table table : tables) {
      table.noteOthers(read(), findings);
      table.rows().forEach(row -> row(table, row));
    }
    above.forEach(this::hang);
  }

  private String scale() {
    return levels.isEmpty()
        ? catalogue.scale(order, "csv-shown", "Shown or not", 0, 1, List.of("Not shown", "Shown"))
        : catalogue.scale(
            order, mapping.framework() + "-levels", mapping.name() + ": levels", 1, 1, levels);
  }

  private Set<String> read() {
    Set<String> read = new HashSet<>(levels);
    List<@Nullable String> named = new ArrayList<>();
    named.add(columns.identity());
    named.add(columns.name());
    named.add(columns.description());
    named.add(columns.parent());
    named.add(columns.uri());
    named.add(columns.job());
    named.add(columns.family());
    named.add(columns.level());
    named.add(columns.weight());
    for (@Nullable String column : named) {
      if (column != null) {
        read.add(Wording.line(column));
      }
    }
    return read;
  }

  private void row(Table table, TableRow row) {
    String name = cell(row, columns.name());
    String said = cell(row, columns.identity());
    String identity = said.isEmpty() ? name : said;
    Place place = new Place(table.file(), row.line(), columns.name());
    if (identity.isEmpty()) {
      leave(place, "", "Neither an identity nor a name; the row was left out.");
      return;
    }
    if (!catalogue.knows(identity)) {
      competency(place, row, identity, name.isEmpty() ? identity : name);
    } else if (cell(row, columns.job()).isEmpty()) {
      leave(place, identity, "The competency stands there already; the first row counts.");
    }
    if (!cell(row, columns.job()).isEmpty()) {
      require(place, row, identity);
    }
  }

  private void competency(Place place, TableRow row, String identity, String name) {
    String uri = cell(row, columns.uri());
    ObjectNode made = catalogue.competency(place, identity, name, described(row), uri);
    identities.putIfAbsent(name, identity);
    identities.put(identity, identity);
    String parent = cell(row, columns.parent());
    if (!parent.isEmpty()) {
      above.add(new Above(made, place.at(columns.parent()), parent));
    }
  }

  private String described(TableRow row) {
    List<String> texts = new ArrayList<>();
    texts.add(columns.description() == null ? "" : row.block(Wording.line(columns.description())));
    for (String level : levels) {
      String text = row.block(level);
      texts.add(text.isEmpty() ? "" : level + ": " + text);
    }
    texts.removeIf(String::isEmpty);
    return String.join("\n\n", texts);
  }

  /** Competencies above others stand anywhere in the file, or only in the column of parents. */
  private void hang(Above wanted) {
    String name = wanted.name();
    String identity = identities.get(name);
    if (identity == null) {
      identity = name;
      identities.put(name, name);
      catalogue.competency(wanted.place(), name, name, "", null);
      note(wanted.place(), name, "It has no row of its own; it became a competency by its name.");
    }
    wanted.competency().put("parentExternalId", catalogue.competency(identity));
  }

  private void require(Place place, TableRow row, String identity) {
    String title = cell(row, columns.job());
    String family = cell(row, columns.family());
    Place at = place.at(columns.job());
    String job =
        catalogue.job(
            at, title, title, family.isEmpty() ? null : catalogue.family(List.of(family)));
    String said = cell(row, columns.level());
    BigDecimal level = level(said);
    if (level == null) {
      leave(place.at(columns.level()), said, "No level; the job does not require the competency.");
    } else if (catalogue.requires(title, identity)) {
      leave(at, title + ": " + identity, "The job requires it already; the first row counts.");
    } else {
      ObjectNode required = catalogue.requirement(job, identity, level);
      weigh(place, row, required);
    }
  }

  private void weigh(Place place, TableRow row, ObjectNode required) {
    String said = cell(row, columns.weight());
    BigDecimal weight = Numbers.read(said);
    if (weight != null && weight.signum() > 0) {
      required.put("weight", weight);
    } else if (!said.isEmpty()) {
      note(
          place.at(columns.weight()),
          said,
          "No weight above 0; the requirement has the usual one.");
    }
  }

  /** A number as it stands, a name by its place; without a column of levels what is shown. */
  private @Nullable BigDecimal level(String said) {
    if (columns.level() == null) {
      return BigDecimal.ONE;
    }
    int place = levels.indexOf(said);
    return place < 0 ? Numbers.read(said) : BigDecimal.valueOf(place + 1L);
  }

  private static String cell(TableRow row, @Nullable String column) {
    return column == null ? "" : row.line(Wording.line(column));
  }

  private void leave(Place place, String text, String reason) {
    findings.leave(place.file(), place.line(), place.field(), text, reason);
  }

  private void note(Place place, String text, String reason) {
    findings.note(place.file(), place.line(), place.field(), text, reason);
  }

  /** The competency that another is to hang on, and where the file says so. */
  private record Above(ObjectNode competency, Place place, String name) {}
}

package org.espalier.integration.frameworks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkOrder;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of the ratings: occupations are jobs, elements competencies, the level of an element
 * is what the job requires, its importance the weight. What the publisher marks as not relevant or
 * as an estimate of low precision, and level 0, requires nothing and is noted.
 */
final class OnetFramework {

  private static final String CODE = "O*NET-SOC Code";
  private static final String TITLE = "Title";
  private static final String VALUE = "Data Value";
  private static final String SUPPRESS = "Recommend Suppress";
  private static final String RELEVANT = "Not Relevant";
  private static final String IMPORTANCE = "IM";

  private static final Set<String> READ =
      Set.of(
          CODE,
          TITLE,
          OnetModel.ELEMENT,
          OnetModel.ELEMENT_NAME,
          OnetModel.SCALE,
          "Scale Name",
          VALUE,
          SUPPRESS,
          RELEVANT);

  private final Findings findings;
  private final FrameworkOrder order;
  private final OnetModel model;
  private final Catalogue catalogue;
  private final Map<String, Occupation> occupations = new LinkedHashMap<>();
  private final Map<String, Map<String, Rating>> ratings = new LinkedHashMap<>();

  OnetFramework(Findings findings, FrameworkOrder order, OnetModel model) {
    this.findings = findings;
    this.order = order;
    this.model = model;
    this.catalogue = new Catalogue(findings, "onet", order.version(), "JOB");
  }

  static boolean isOccupations(Table table) {
    return table.has(CODE, TITLE, "Description") && !table.columns().contains(OnetModel.ELEMENT);
  }

  static boolean isRatings(Table table) {
    return table.has(CODE, OnetModel.ELEMENT, OnetModel.SCALE, VALUE);
  }

  /** The occupations by name. */
  void occupations(Table table) {
    table.noteOthers(Set.of(CODE, TITLE), findings);
    for (TableRow row : table.rows()) {
      if (row.line(CODE).isEmpty() || row.line(TITLE).isEmpty()) {
        leave(table, row, CODE, row.line(TITLE), "No code or no title; the row was left out.");
      } else if (occupations.containsKey(row.line(CODE))) {
        leave(table, row, CODE, row.line(CODE), "The occupation stands there already.");
      } else {
        occupations.put(row.line(CODE), new Occupation(row.line(TITLE), table.file(), row.line()));
      }
    }
  }

  /** What occupations need. */
  void ratings(Table table) {
    table.noteOthers(READ, findings);
    table.rows().forEach(row -> rating(table, row));
  }

  private void rating(Table table, TableRow row) {
    String code = row.line(CODE);
    String element = row.line(OnetModel.ELEMENT);
    String scale = row.line(OnetModel.SCALE);
    String told = code + ": " + element + ": " + scale + " " + row.line(VALUE);
    BigDecimal value = Numbers.read(row.line(VALUE));
    if (!scale.isEmpty() && !scale.equals(OnetModel.LEVEL) && !scale.equals(IMPORTANCE)) {
      findings.leaveMany(
          table.file(), row.line(), OnetModel.SCALE, told, "A scale that is not read.");
      return;
    }
    if (code.isEmpty() || element.isEmpty() || scale.isEmpty() || value == null) {
      String missing = "No code, no element, no scale or no number; the row was left out.";
      leave(table, row, VALUE, told, missing);
    } else if (row.line(SUPPRESS).equals("Y")) {
      leave(table, row, SUPPRESS, told, "An estimate of low precision; it was left out.");
    } else if (row.line(RELEVANT).equals("Y")) {
      leave(table, row, RELEVANT, told, "Not relevant for the occupation; it requires nothing.");
    } else {
      keep(table, row, value);
    }
    known(table, row, code, element);
  }

  /** Occupations and elements are there even if nothing that is rated can be kept. */
  private void known(Table table, TableRow row, String code, String element) {
    if (code.isEmpty() || element.isEmpty()) {
      return;
    }
    String title = row.line(TITLE);
    occupations.computeIfAbsent(
        code, _ -> new Occupation(title.isEmpty() ? code : title, table.file(), row.line()));
    ratings
        .computeIfAbsent(code, _ -> new LinkedHashMap<>())
        .computeIfAbsent(element, _ -> new Rating(table, row));
  }

  private void keep(Table table, TableRow row, BigDecimal value) {
    Rating rating =
        ratings
            .computeIfAbsent(row.line(CODE), _ -> new LinkedHashMap<>())
            .computeIfAbsent(row.line(OnetModel.ELEMENT), _ -> new Rating(table, row));
    boolean level = row.line(OnetModel.SCALE).equals(OnetModel.LEVEL);
    Rated rated = new Rated(table, row, value);
    if ((level ? rating.level : rating.importance) != null) {
      leave(table, row, VALUE, row.line(VALUE), "Rated in an earlier row already, which counts.");
    } else if (level) {
      rating.level = rated;
    } else {
      rating.importance = rated;
    }
  }

  /** Writes all rows. */
  void write() {
    Place place = new Place("file", null, null);
    catalogue.framework(
        place, "O*NET", order.version(), scale(), "https://www.onetcenter.org/database.html");
    ratings.values().forEach(rated -> rated.forEach(this::element));
    occupations.forEach(this::occupation);
    model.done(catalogue::knows);
  }

  private String scale() {
    if (order.scale() != null) {
      return order.scale();
    }
    ObjectNode row = findings.row("proficiency-scales", "onet-level").put("name", "O*NET level");
    var levels = row.putArray("levels");
    model
        .levels()
        .forEach(level -> levels.addObject().put("value", level).put("label", "Level " + level));
    return "onet-level";
  }

  private void element(String element, Rating rating) {
    if (catalogue.knows(element)) {
      return;
    }
    String said = rating.row.line(OnetModel.ELEMENT_NAME);
    String known = model.name(element);
    String name = !said.isEmpty() ? said : known == null ? element : known;
    Place place = new Place(rating.table.file(), rating.row.line(), OnetModel.ELEMENT_NAME);
    ObjectNode row = catalogue.competency(place, element, name, model.description(element), null);
    String parent = model.parent(element);
    if (parent != null) {
      row.put("parentExternalId", catalogue.competency(parent));
      group(place, parent);
    }
  }

  private void group(Place place, String element) {
    if (catalogue.knows(element)) {
      return;
    }
    String name = model.name(element);
    ObjectNode row =
        catalogue.competency(
            place, element, name == null ? element : name, model.description(element), null);
    String parent = model.parent(element);
    if (parent != null) {
      row.put("parentExternalId", catalogue.competency(parent));
      group(place, parent);
    }
  }

  private void occupation(String code, Occupation occupation) {
    Place place = new Place(occupation.file(), occupation.line(), TITLE);
    String job = catalogue.job(place, code, occupation.title(), null);
    Map<String, Rating> rated = ratings.get(code);
    if (rated == null) {
      String why = "Nothing is rated of the occupation; the job requires nothing.";
      findings.note(place.file(), place.line(), CODE, code, why);
      return;
    }
    rated.forEach((element, rating) -> require(job, element, rating));
  }

  private void require(String job, String element, Rating rating) {
    String told = job + ": " + element;
    Rated level = rating.level;
    Rated importance = rating.importance;
    if (level == null || level.value.signum() == 0) {
      leave(level, told, "Level 0 requires nothing.");
      leave(importance, told, "No level is left; nothing is required.");
      return;
    }
    ObjectNode row = catalogue.requirement(job, element, level.value);
    if (importance != null && importance.value.signum() > 0) {
      row.put("weight", importance.value);
    } else {
      leave(importance, told, "No importance above 0; the requirement has the usual weight.");
    }
  }

  private void leave(@Nullable Rated rated, String told, String reason) {
    if (rated != null) {
      leave(rated.table, rated.row, VALUE, told, reason);
    }
  }

  private void leave(Table table, TableRow row, String field, String text, String reason) {
    findings.leave(table.file(), row.line(), field, text, reason);
  }

  private record Occupation(String title, String file, int line) {}

  /** A rating that counts, and where it stands. */
  private record Rated(Table table, TableRow row, BigDecimal value) {}

  /** The two ratings of an element, and the first row that has one. */
  private static final class Rating {
    private final Table table;
    private final TableRow row;
    private @Nullable Rated level;
    private @Nullable Rated importance;

    Rating(Table table, TableRow row) {
      this.table = table;
      this.row = row;
    }
  }
}

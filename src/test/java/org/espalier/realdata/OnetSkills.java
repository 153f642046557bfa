package org.espalier.realdata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Skills of US occupations from O*NET: occupations are jobs, the published level of a skill is what
 * the job requires of it, and its published importance is the requirement's weight. Levels that are
 * marked as not relevant or of low precision are kept as they were published.
 */
final class OnetSkills {

  private static final String SCALE = "onet-level";
  private static final String FRAMEWORK = "onet-29.3";

  private final List<NamedCsvRecord> ratings = SharedData.rows("onet-29.3/skills.csv.gz");

  /** All files, in an order in which they can be imported. */
  List<ImportFile> files() {
    return List.of(scale(), framework(), competencies(), jobs(), requirements());
  }

  /** The ends of the published scale and the levels that have a behavioural anchor. */
  private ImportFile scale() {
    NamedCsvRecord ends =
        SharedData.rows("onet-29.3/scales_reference.csv").stream()
            .filter(row -> row.getField("Scale ID").equals("LV"))
            .findFirst()
            .orElseThrow();
    Set<BigDecimal> values = new TreeSet<>();
    values.add(new BigDecimal(ends.getField("Minimum")));
    values.add(new BigDecimal(ends.getField("Maximum")));
    Set<String> skills =
        ratings.stream().map(row -> row.getField("Element ID")).collect(Collectors.toSet());
    SharedData.rows("onet-29.3/level_scale_anchors.csv").stream()
        .filter(row -> skills.contains(row.getField("Element ID")))
        .forEach(row -> values.add(new BigDecimal(row.getField("Anchor Value"))));
    ObjectNode row = ImportFile.row(SCALE).put("name", "O*NET level");
    var levels = row.putArray("levels");
    values.forEach(value -> levels.addObject().put("value", value).put("label", "Level " + value));
    return new ImportFile("proficiency-scales", List.of(row));
  }

  private static ImportFile framework() {
    return new ImportFile(
        "frameworks",
        List.of(
            ImportFile.row(FRAMEWORK)
                .put("name", "O*NET skills")
                .put("version", "29.3")
                .put("scaleExternalId", SCALE)));
  }

  private ImportFile competencies() {
    return once(
        "competencies",
        "Element ID",
        row ->
            ImportFile.row(row.getField("Element ID"))
                .put("name", row.getField("Element Name"))
                .put("frameworkExternalId", FRAMEWORK)
                .put("tier", "JOB"));
  }

  private ImportFile jobs() {
    return once(
        "jobs",
        "O*NET-SOC Code",
        row -> ImportFile.row(row.getField("O*NET-SOC Code")).put("title", row.getField("Title")));
  }

  private ImportFile once(
      String kind, String key, java.util.function.Function<NamedCsvRecord, ObjectNode> made) {
    Map<String, ObjectNode> rows = new LinkedHashMap<>();
    ratings.forEach(row -> rows.computeIfAbsent(row.getField(key), _ -> made.apply(row)));
    return new ImportFile(kind, List.copyOf(rows.values()));
  }

  /** Related occupations as career paths between those whose skills are known. */
  static ImportFile related(Set<String> known) {
    return new ImportFile(
        "career-paths",
        SharedData.rows("onet-29.3/related_occupations.csv.gz").stream()
            .filter(row ->
                known.contains(row.getField("O*NET-SOC Code"))
                    && known.contains(row.getField("Related O*NET-SOC Code")))
            .map(row ->
                ImportFile.row(
                        row.getField("O*NET-SOC Code")
                            + " "
                            + row.getField("Related O*NET-SOC Code"))
                    .put("fromJobExternalId", row.getField("O*NET-SOC Code"))
                    .put("toJobExternalId", row.getField("Related O*NET-SOC Code"))
                    .put("kind", "IMPORTED"))
            .toList());
  }

  /** One of two rows of the file: that of the level and that of the importance. */
  private ImportFile requirements() {
    Map<String, ObjectNode> rows = new LinkedHashMap<>();
    for (NamedCsvRecord row : ratings) {
      String job = row.getField("O*NET-SOC Code");
      String skill = row.getField("Element ID");
      ObjectNode requirement =
          rows.computeIfAbsent(
              job + " " + skill,
              id ->
                  ImportFile.row(id)
                      .put("competencyExternalId", skill)
                      .put("tier", "JOB")
                      .put("jobExternalId", job));
      boolean level = row.getField("Scale ID").equals("LV");
      requirement.put(level ? "level" : "weight", new BigDecimal(row.getField("Data Value")));
    }
    return new ImportFile("requirements", List.copyOf(rows.values()));
  }
}

package org.espalier.integration.casev1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** A scale, as a rubric of one criterion: how well somebody can do what an item says. */
record Rubric(UUID id, String name, List<Level> levels, Instant changedAt) {

  static Rubric of(Row row) throws SQLException {
    return new Rubric(
        row.uuid("id"),
        row.text("name"),
        JsonText.list(row.text("levels"), Level.class),
        row.instant("updated_at"));
  }

  ObjectNode json(Places places) {
    String identifier = Identifiers.own(id);
    ObjectNode rubric = part(identifier, places.of("CFRubrics", identifier));
    rubric.put("title", name);
    ObjectNode criterion = rubric.putArray("CFRubricCriteria").addObject();
    String below = derived("criterion");
    criterion.setAll(part(below, places.of("CFRubrics", identifier) + "#" + below));
    criterion.put("category", "Proficiency").put("position", 1).put("rubricId", identifier);
    ArrayNode told = criterion.putArray("CFRubricCriterionLevels");
    for (int i = 0; i < levels.size(); i++) {
      told.add(level(levels.get(i), i + 1, below, places.of("CFRubrics", identifier)));
    }
    return rubric;
  }

  private ObjectNode level(Level level, int position, String criterion, String rubric) {
    String identifier = derived("level " + level.value().toPlainString());
    ObjectNode json = part(identifier, rubric + "#" + identifier);
    json.put("quality", level.label()).put("score", level.value()).put("position", position);
    if (level.description() != null && !level.description().isBlank()) {
      json.put("description", level.description());
    }
    return json.put("rubricCriterionId", criterion);
  }

  private ObjectNode part(String identifier, String uri) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("identifier", identifier)
        .put("uri", uri)
        .put("lastChangeDateTime", changedAt.toString());
  }

  /** An identifier of a part that has no id: always the same of the same name. */
  private String derived(String part) {
    return UUID.nameUUIDFromBytes((id + " " + part).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** A level of the scale. */
  record Level(BigDecimal value, String label, @Nullable String description) {}
}

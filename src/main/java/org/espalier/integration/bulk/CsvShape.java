package org.espalier.integration.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.espalier.platform.json.SheetText;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;

/**
 * How rows of a kind look in CSV: a column a member, named like it. Empty cells are absent members;
 * numbers and booleans stand as in JSON; lists and objects stand as JSON text. A text that a
 * spreadsheet would take for a formula, and one that is empty, gets an apostrophe before it, which
 * an import takes away.
 */
final class CsvShape {

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Map<String, Class<?>> members = new LinkedHashMap<>();

  CsvShape(Class<?> input) {
    for (RecordComponent component : input.getRecordComponents()) {
      members.put(component.getName(), component.getType());
    }
  }

  /** All columns, in the order of the members. */
  List<String> columns() {
    return List.copyOf(members.keySet());
  }

  /** Checks a header. */
  void check(List<String> header, Faults faults) {
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (!members.containsKey(name)) {
        faults.add(
            name,
            FaultCode.UNKNOWN_MEMBER,
            "There is no column \"" + name + "\"; the columns are " + columns() + ".");
      } else if (header.indexOf(name) != i) {
        faults.add(name, FaultCode.DUPLICATE, "The column \"" + name + "\" stands twice.");
      }
    }
    if (!header.contains("externalId")) {
      faults.add("externalId", FaultCode.REQUIRED, "The column externalId is missing.");
    }
  }

  /** A record as the JSON object that it stands for. */
  byte[] json(List<String> header, List<String> cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i);
        if (!cell.isEmpty()) {
          json.writeFieldName(header.get(i));
          write(json, members.getOrDefault(header.get(i), String.class), cell);
        }
      }
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /** A JSON object as the cells of all columns. */
  List<String> cells(JsonNode row) {
    List<String> cells = new ArrayList<>(members.size());
    for (String member : members.keySet()) {
      cells.add(SheetText.of(row.path(member)));
    }
    return cells;
  }

  private static void write(JsonGenerator json, Class<?> type, String cell) throws IOException {
    if ((type == BigDecimal.class || type == Integer.class) && NUMBER.matcher(cell).matches()) {
      json.writeNumber(cell);
    } else if (type == Boolean.class && Arrays.asList("true", "false").contains(cell)) {
      json.writeBoolean(Boolean.parseBoolean(cell));
    } else if (Collection.class.isAssignableFrom(type)
        || (type.isRecord() && cell.startsWith("{"))) {
      writeTree(json, cell);
    } else {
      json.writeString(SheetText.unmarked(cell));
    }
  }

  private static void writeTree(JsonGenerator json, String cell) throws IOException {
    try {
      JsonNode tree = JSON.readerFor(JsonNode.class).readTree(cell);
      json.writeTree(tree);
    } catch (JsonProcessingException e) {
      json.writeString(cell);
    }
  }
}

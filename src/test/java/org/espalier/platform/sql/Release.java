package org.espalier.platform.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the last release left in the world: databases of its schema with data in them, and servers
 * that go on sending its statements while those of the next version start. Kept as lines of JSON.
 *
 * @param schema the version of its last migration
 * @param statements by the names of their files, as JDBC takes them
 * @param rows of each table, as a JSON array
 */
record Release(String schema, Map<String, String> statements, Map<String, JsonNode> rows) {

  private static final Path FILE = Path.of("src/test/resources/released/release.ndjson.gz");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Release read() throws IOException {
    String schema = "";
    Map<String, String> statements = new TreeMap<>();
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        JsonNode line = JSON.readTree(text);
        if (line.has("schema")) {
          schema = line.path("schema").asText();
        } else if (line.has("statement")) {
          statements.put(line.path("statement").asText(), line.path("sql").asText());
        } else {
          rows.put(line.path("table").asText(), line.path("rows"));
        }
      }
    }
    return new Release(schema, statements, rows);
  }

  void write() throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(FILE)), StandardCharsets.UTF_8)) {
      line(out, JSON.createObjectNode().put("schema", schema));
      for (Map.Entry<String, String> one : statements.entrySet()) {
        line(
            out, JSON.createObjectNode().put("statement", one.getKey()).put("sql", one.getValue()));
      }
      for (Map.Entry<String, JsonNode> table : rows.entrySet()) {
        ObjectNode line = JSON.createObjectNode().put("table", table.getKey());
        line.set("rows", table.getValue());
        line(out, line);
      }
    }
  }

  private static void line(Writer out, JsonNode line) throws IOException {
    out.write(line.toString());
    out.write('\n');
  }
}

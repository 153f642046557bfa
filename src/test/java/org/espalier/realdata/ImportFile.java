package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/**
 * A file that a converter made of a data set.
 *
 * @param kind what its rows are
 * @param rows one a thing
 */
record ImportFile(String kind, List<ObjectNode> rows) {

  /** An empty row. */
  static ObjectNode row(String externalId) {
    return JsonNodeFactory.instance.objectNode().put("externalId", externalId);
  }

  /** Sends it; all of its rows must be new. */
  void create(Client client) {
    assertEquals(counts(rows.size(), 0), sent(client), kind);
  }

  /** Sends it once more; none of its rows may change anything. */
  void repeat(Client client) {
    assertEquals(counts(0, rows.size()), sent(client), kind);
  }

  private static String counts(int created, int unchanged) {
    return "COMPLETED: " + created + " created, " + unchanged + " unchanged";
  }

  private String sent(Client client) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(row).append('\n'));
    byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
    Answer job = client.importFile(kind, "", "application/x-ndjson", file);
    assertEquals(rows.size(), job.count("/counts/received"), job.body());
    assertEquals(0, job.count("/counts/failed"), () -> failures(client, job));
    return job.text("/state")
        + ": "
        + job.count("/counts/created")
        + " created, "
        + job.count("/counts/unchanged")
        + " unchanged";
  }

  private static String failures(Client client, Answer job) {
    return client.get("/imports/" + job.id() + "/rows?outcome=failed&limit=10").body();
  }
}

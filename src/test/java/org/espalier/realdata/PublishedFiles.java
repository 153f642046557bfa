package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.espalier.integration.frameworks.Publications;
import org.espalier.testing.Answer;

/** Files of publishers, packed, and what an import tells of their rows. */
final class PublishedFiles {

  private PublishedFiles() {}

  /** A ZIP of files that are shared; each under its name without its folder. */
  static byte[] zip(String... files) {
    Map<String, byte[]> packed = new LinkedHashMap<>();
    for (String file : files) {
      packed.put(file.replace(".gz", "").replaceFirst(".*/", ""), SharedData.bytes(file));
    }
    return Publications.zip(packed);
  }

  /** How many rows each file has and how many were taken; below it why others were not. */
  static List<String> sums(Answer job) {
    List<String> told = new ArrayList<>();
    for (JsonNode file : job.at("/files")) {
      int rows = file.at("/rows").asInt();
      told.add(file.at("/file").asText() + " " + rows + " " + file.at("/taken").asInt());
      for (JsonNode left : file.at("/left")) {
        rows -= left.at("/rows").asInt();
        told.add(left.at("/rows").asInt() + " " + left.at("/reason").asText());
      }
      assertEquals(rows, file.at("/taken").asInt());
    }
    return told;
  }
}

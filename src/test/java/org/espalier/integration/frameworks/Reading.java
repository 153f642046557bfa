package org.espalier.integration.frameworks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkOrder;
import org.espalier.integration.bulk.FrameworkReader;
import org.espalier.integration.bulk.PublishedFile;
import org.espalier.integration.bulk.PublishedRows;

/** Has files read without a server, and tells in short what came of it. */
final class Reading {

  private Reading() {}

  static Findings read(FrameworkReader reader, FrameworkOrder order, PublishedFile... files) {
    return reader.read(List.of(files), order);
  }

  static PublishedFile file(String name, String text) {
    return new PublishedFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> keys(Findings found, String kind) {
    return found.rows(kind).stream().map(row -> row.path("externalId").asText()).toList();
  }

  /** How many rows each file has and how many of them were taken; below it why others were not. */
  static List<String> sums(Findings found) {
    List<String> told = new ArrayList<>();
    for (PublishedRows file : found.files()) {
      told.add(file.file() + " " + file.rows() + " " + file.taken());
      file.left().forEach(left -> told.add(left.rows() + " " + left.reason()));
    }
    return told;
  }

  static List<String> places(Findings found) {
    List<String> told = new ArrayList<>();
    found
        .notes()
        .forEach(note -> {
          String text = note.text() == null || note.text().equals("Short") ? "" : note.text();
          told.add((note.file() + " " + note.line() + " " + note.field() + " " + text).strip());
        });
    return told;
  }
}

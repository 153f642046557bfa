package org.espalier.integration.frameworks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.espalier.testing.Answer;

/** Packs files as publishers do, and tells in short what became of them. */
public final class Publications {

  private Publications() {}

  /** A ZIP of texts, each after its name. */
  public static byte[] zip(String... namesAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return zip(files);
  }

  /** A ZIP of files by their names. */
  public static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The parts of an import, each with what was received, created and failed. */
  public static List<String> parts(Answer job) {
    List<String> told = new ArrayList<>();
    for (JsonNode part : job.at("/parts")) {
      JsonNode counts = part.at("/counts");
      told.add(
          part.at("/kind").asText()
              + " "
              + counts.at("/received").asInt()
              + " "
              + counts.at("/created").asInt()
              + " "
              + counts.at("/failed").asInt());
    }
    return told;
  }
}

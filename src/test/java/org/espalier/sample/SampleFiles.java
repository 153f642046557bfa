package org.espalier.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.espalier.platform.sync.SyncInput;

/** The committed files of the sample tenant: NDJSON, a file a kind, rows as imports take them. */
final class SampleFiles {

  private static final Path FOLDER = Path.of("src/main/resources/sample");
  private static final Path SOURCES = Path.of("src/test/resources/sample-sources");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private SampleFiles() {}

  /** The file of a kind, as the server loads it. */
  static Path path(String kind) {
    return FOLDER.resolve(kind + ".ndjson");
  }

  /** The rows that were written by hand for a kind. */
  static <R extends SyncInput> List<R> read(String kind, Class<R> type) {
    return rows(path(kind), type);
  }

  /** Rows of a kind that are the same every time and stand before those that are made. */
  static <R extends SyncInput> List<R> fixed(String kind, Class<R> type) {
    return rows(SOURCES.resolve(kind + ".ndjson"), type);
  }

  /** The lines of a text file that the generator starts from, without comments. */
  static List<String> source(String name) {
    return lines(SOURCES.resolve(name)).stream().filter(line -> !line.startsWith("#")).toList();
  }

  /** Rows as the text of a file. */
  static String text(List<? extends SyncInput> rows) {
    StringBuilder text = new StringBuilder();
    for (SyncInput row : rows) {
      text.append(json(row)).append('\n');
    }
    return text.toString();
  }

  private static <R> List<R> rows(Path file, Class<R> type) {
    return lines(file).stream().map(line -> parsed(line, type)).toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <R> R parsed(String line, Class<R> type) {
    try {
      return JSON.readValue(line, type);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  private static String json(Object row) {
    try {
      return JSON.writeValueAsString(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
